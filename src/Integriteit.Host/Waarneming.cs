using Integriteit.Kern;
using Integriteit.Kern.Data;
using Integriteit.Kern.Mediation;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Integriteit.Host;

/// <summary>What the outside may know of the health of the host, and its traces and metrics.</summary>
internal static class Waarneming
{
    private const string Ready = "ready";

    public static IServiceCollection AddWaarneming(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHealthChecks().AddCheck<Databases>("databases", tags: [Ready]);

        // The variable that every OpenTelemetry exporter knows; without it nothing is measured or sent.
        if (!string.IsNullOrWhiteSpace(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            services.AddHostedService<Exporter>();
        }

        return services;
    }

    public static void MapWaarneming(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains(Ready) });
    }

    /// <summary>Every module's database answers; a message that its outbox cannot deliver makes it degraded.</summary>
    private sealed class Databases(IServiceScopeFactory scopes) : IHealthCheck
    {
        private const int Often = 10;

        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await using var scope = scopes.CreateAsyncScope();
            var stuck = 0;
            foreach (var db in scope.ServiceProvider.GetServices<ModuleDb>())
            {
                try
                {
                    stuck += await db.Single<int>($"SELECT COUNT(*) FROM {db.Schema}.outbox WHERE verwerkt_op IS NULL AND pogingen >= @Often", new { Often }, cancellationToken);
                }
                catch (Exception fault) when (fault is not OperationCanceledException)
                {
                    return HealthCheckResult.Unhealthy(db.Schema, fault);
                }
            }

            return stuck == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"{stuck} outbox message(s) keep failing");
        }
    }

    private sealed class Exporter : IHostedService
    {
        private TracerProvider? traces;
        private MeterProvider? metrics;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            var resource = ResourceBuilder.CreateDefault().AddService("integriteit", serviceVersion: Kern.Web.Edge.Version);
            traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource("Microsoft.AspNetCore", Telemetry.Source.Name).AddOtlpExporter().Build();
            metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
                .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime").AddOtlpExporter().Build();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            traces?.Dispose();
            metrics?.Dispose();
            return Task.CompletedTask;
        }
    }
}
