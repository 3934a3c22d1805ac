using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Integriteit.Architectuur.Grenzen.Proefstukken;
using Integriteit.Architectuur.Steun;

namespace Integriteit.Architectuur.Grenzen;

/// <summary>A module knows Kern and Contracts, shows only itself, and Contracts says things but does nothing.</summary>
public sealed class GrenzenTests
{
    private static IEnumerable<Assembly> Modules => Huis.Modules;

    [Test]
    public void Elk_project_in_src_is_Kern_Contracts_Host_of_een_module()
    {
        var projecten = Huis.Bestanden("src", ".csproj").Select(b => b.Naam);
        Assert.That(projecten, Is.EquivalentTo(Huis.Alles.Select(a => a.GetName().Name)));
    }

    [TestCaseSource(nameof(Modules))]
    public void Module_kent_alleen_Kern_en_Contracts(Assembly module) => Bewering.Geen(Verwijzingen.Vreemd(Namen(module), Verwijzingen.VanModule));

    [TestCaseSource(nameof(Modules))]
    public void Project_van_een_module_verwijst_alleen_naar_Kern_en_Contracts(Assembly module) =>
        Bewering.Geen(Verwijzingen.VreemdProject(Project(module), "Integriteit.Kern", "Integriteit.Contracts"));

    [Test]
    public void Kern_kent_niemand_in_huis()
    {
        Bewering.Geen(Verwijzingen.VreemdHuis(Namen(Huis.Kern)));
        Bewering.Geen(Verwijzingen.VreemdProject(Project(Huis.Kern)));
    }

    [Test]
    public void Contracts_kent_alleen_Kern()
    {
        Bewering.Geen(Verwijzingen.VreemdHuis(Namen(Huis.Contracts), "Integriteit.Kern"));
        Bewering.Geen(Verwijzingen.VreemdProject(Project(Huis.Contracts), "Integriteit.Kern"));
    }

    [Test]
    public void Verwijzing_naar_een_andere_module_valt_op()
    {
        // The host does refer to the modules: what it may, a module may not.
        Assert.That(Verwijzingen.Vreemd(Namen(Huis.Host), Verwijzingen.VanModule), Does.Contain("Integriteit.Registers"));
        Assert.That(Verwijzingen.Vreemd(["System.Linq", "Newtonsoft.Json", "Microsoft.Data.Sqlite", "MediatR"], Verwijzingen.VanModule), Is.EqualTo(["Newtonsoft.Json", "Microsoft.Data.Sqlite"]));
        Assert.That(Verwijzingen.VreemdHuis(["Integriteit.Kern", "Integriteit.Registers"], "Integriteit.Kern"), Is.EqualTo(["Integriteit.Registers"]));
    }

    [Test]
    public void Projectverwijzing_naar_een_andere_module_valt_op()
    {
        var project = XDocument.Parse("""
            <Project><ItemGroup>
              <ProjectReference Include="../Integriteit.Kern/Integriteit.Kern.csproj" />
              <ProjectReference Include="..\Integriteit.Registers\Integriteit.Registers.csproj" />
            </ItemGroup></Project>
            """);
        Assert.That(Verwijzingen.VreemdProject(project, "Integriteit.Kern"), Is.EqualTo(["Integriteit.Registers"]));
    }

    [TestCaseSource(nameof(Modules))]
    public void Alleen_de_module_zelf_is_public(Assembly module)
    {
        Bewering.Geen(Zichtbaarheid.Uitgelekt(module.GetExportedTypes()));
        Bewering.Geen(Zichtbaarheid.Vrienden(module.GetCustomAttributes<InternalsVisibleToAttribute>().Select(a => a.AssemblyName)));
        Assert.That(module.GetExportedTypes(), Has.Length.EqualTo(1));
    }

    [Test]
    public void Een_tweede_public_type_en_een_vriend_vallen_op()
    {
        Assert.That(Zichtbaarheid.Uitgelekt([typeof(Proefmodule), typeof(OpenbareDienst), typeof(NietZichtbaar)]), Is.EqualTo([$"{typeof(OpenbareDienst).FullName} is public"]));
        Assert.That(Zichtbaarheid.Vrienden(["Integriteit.Tests", "Integriteit.Registers, PublicKey=00"]), Is.EqualTo(["Integriteit.Registers"]));
    }

    [Test]
    public void Contracts_zegt_alleen_en_verandert_niet() =>
        Bewering.Geen(Huis.Contracts.GetTypes().Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute)) && t.FullName!.StartsWith("Integriteit.", StringComparison.Ordinal)).SelectMany(Zichtbaarheid.GeenContract));

    [TestCase(typeof(Goed))]
    [TestCase(typeof(GoedKlein))]
    [TestCase(typeof(IGoed))]
    [TestCase(typeof(DayOfWeek))]
    public void Wat_alleen_zegt_mag_in_Contracts(Type type) => Bewering.Geen(Zichtbaarheid.GeenContract(type));

    [TestCase(typeof(GeenRecord), "is no record")]
    [TestCase(typeof(NietZichtbaar), "is not public")]
    [TestCase(typeof(MetGedrag), "Luid is behaviour")]
    [TestCase(typeof(MetRekensom), "get_Dubbel is behaviour")]
    [TestCase(typeof(IMetGedrag), "Naam is behaviour")]
    [TestCase(typeof(MetVeld), "aantal is a field")]
    [TestCase(typeof(Zetbaar), "Naam can be set")]
    [TestCase(typeof(MetLijst), "Delen is a collection that can change")]
    public void Gedrag_en_verandering_in_Contracts_vallen_op(Type type, string waarom) =>
        Assert.That(Zichtbaarheid.GeenContract(type).ToList(), Has.Count.EqualTo(1).And.Some.Contains(waarom));

    private static IEnumerable<string> Namen(Assembly assembly) => assembly.GetReferencedAssemblies().Select(a => a.Name!);

    private static XDocument Project(Assembly assembly) => XDocument.Load(Path.Combine(Huis.Map(assembly), assembly.GetName().Name + ".csproj"));
}
