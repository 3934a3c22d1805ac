using System.Globalization;
using Integriteit.Declaraties;
using Integriteit.Gedragscode;
using Integriteit.Host;
using Integriteit.Host.Commands;
using Integriteit.Host.OpenApi;
using Integriteit.Kern;
using Integriteit.Kern.Dialects;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen;
using Integriteit.Registers;

// Every module of the house, one line each.
IReadOnlyList<IModule> modules = [new GedragscodeModule(), new RegistersModule(), new DeclaratiesModule(), new MeldingenModule()];

// The API has one language and one way to write numbers, whatever the machine's own.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

var opdracht = args switch
{
    ["--help" or "-h", ..] => "help",
    [var first, ..] when !first.StartsWith('-') => first,
    _ => "serveer",
};
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
Instellingen instellingen;
try
{
    instellingen = Instellingen.Lees(builder.Configuration, builder.Environment.IsDevelopment());
}
catch (InstellingenFout fout)
{
    Console.Error.WriteLine(fout.Message);
    return 78;
}

if (string.IsNullOrEmpty(builder.Configuration["Urls"]))
{
    builder.WebHost.UseUrls("http://localhost:5080");
}

if (!builder.Environment.IsDevelopment())
{
    builder.Logging.ClearProviders().AddJsonConsole();
}

builder.WebHost.ConfigureKestrel(kestrel =>
{
    kestrel.AddServerHeader = false;
    kestrel.Limits.MaxRequestBodySize = Invoer.Grens + 1024;
});
builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(20));
builder.Services.AddSingleton(modules);
builder.Services.AddSingleton(instellingen);
builder.Services.AddSingleton(instellingen.Herinneren);
builder.Services.AddSingleton(new Sleutelmap(instellingen.Sleutels));
builder.Services.AddSingleton(instellingen.Bewijsstukken);
builder.Services.AddKern(
    _ => instellingen.SqlServer is { } connection ? new SqlServerDialect(connection) : new SqliteDialect(instellingen.Map),
    _ => new Gemeenten(instellingen.Gemeenten),
    typeof(Integriteit.Contracts.Ambt).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(IntegrationEvent))));
foreach (var module in modules)
{
    module.AddServices(builder.Services);
}

builder.Services.AddAanmelding(instellingen).AddLimieten(instellingen).AddWaarneming(builder.Configuration).AddContract();
builder.Services.AddCors(cors => cors.AddPolicy(OperatieExtensions.OpenbaarCors, policy => policy.AllowAnyOrigin().AllowAnyMethod().AllowAnyHeader().WithExposedHeaders(Edge.Exposed)));

await using var app = builder.Build();
if (await Opdrachten.Voer(opdracht, args, app, instellingen) is { } exit)
{
    return exit;
}

// The databases are made ready on one core while the paths are laid on another.
var gereed = Task.Run(() => Start.Maak(app.Services, CancellationToken.None));

app.UseProxies(instellingen);
app.UseMiddleware<Edge>();
app.UseRouting();
app.UseCors();
app.Use(Openbaarheid.Show);
app.UseAanmelding();
app.UseRateLimiter();
app.Use(Aanmelding.RefuseBroken);
app.UseAuthorization();
app.Use(Accept.Negotiate);
app.Use(KernServices.ReadCall);

var api = app.MapGroup("/api/v1");
Gemeentepaden.Map(api);
foreach (var module in modules)
{
    module.Map(api);
}

app.MapContract();
app.MapWaarneming();
app.UseHandleiding();
await gereed;
app.Lifetime.ApplicationStarted.Register(() =>
{
    Console.WriteLine($"Integriteit luistert op {string.Join(" en ", app.Urls)}");
    Console.WriteLine(instellingen.SqlServer is null ? $"De gegevens staan in {instellingen.Map}" : "De gegevens staan in SQL Server");
    Console.WriteLine(instellingen.Authority is null
        ? "Een token: dotnet run --project src/Integriteit.Host -- token --gemeente gm0148 --rol griffier"
        : $"Tokens komen van {instellingen.Authority}");
});
await app.RunAsync();
return 0;
