using static ArchitectureTests.Language.Sentences;

namespace ArchitectureTests.Rules;

/// <summary>What the other rules need in order to see anything.</summary>
internal static class SightRules
{
    public static Rule The_host_runs_the_modules_that_are_checked { get; } =
        Hosts()
            .Should()
            .RunTheModulesThatAreChecked()
            .Otherwise("Modules lie in src/Modules/<Module>/<Module>: there the host and the rules find them.");

    public static Rule A_module_has_symbols { get; } =
        ModulesAndContracts()
            .Should()
            .HaveSymbols()
            .Otherwise("Leave DebugType to the SDK: without symbols no rule knows in which file and line code stands.");

    public static Rule A_module_is_written_in_its_own_folder { get; } =
        ModulesAndContracts()
            .Should()
            .BeWrittenInTheirOwnFolder()
            .Otherwise("Move the file into the folder of the project that compiles it.");
}
