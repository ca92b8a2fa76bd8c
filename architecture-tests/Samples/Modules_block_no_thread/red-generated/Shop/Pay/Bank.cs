using System.Runtime.CompilerServices;

namespace Shop.Pay
{
    internal static class Bank
    {
        [CompilerGenerated]
        public static int Charge(Task<int> charge) => charge.Result; // <= Shop.Pay.Bank.Charge(Task<Int32>): System.Threading.Tasks.Task<Int32>.Result

        [CompilerGenerated]
        public static async Task<int> ChargeLaterAsync(Task<int> charge, TimeProvider time, CancellationToken cancel)
        {
            await Task.Delay(TimeSpan.Zero, time, cancel);
            return charge.Result; // <= Shop.Pay.Bank.ChargeLaterAsync(Task<Int32>, TimeProvider, CancellationToken): System.Threading.Tasks.Task<Int32>.Result
        }
    }
}

namespace System.Runtime.CompilerServices
{
    internal static class Waiting
    {
        public static void For(Task task) => task.Wait(); // <= System.Runtime.CompilerServices.Waiting.For(Task): System.Threading.Tasks.Task.Wait
    }
}
