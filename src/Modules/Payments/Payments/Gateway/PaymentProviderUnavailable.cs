namespace Payments;

/// <summary>
/// The provider did not answer. What was asked may have been done or not; asked again under the same key, it tells.
/// </summary>
internal sealed class PaymentProviderUnavailable(string sentence, Exception? cause = null) : Exception(sentence, cause);

/// <summary>A key was used for two different requests: a fault in this program, which no retry mends.</summary>
internal sealed class PaymentKeyReused(string key)
    : Exception($"The key {key} has been used for another request: the provider refuses this one.");
