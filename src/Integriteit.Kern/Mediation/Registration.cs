using System.Reflection;
using FluentValidation;
using Integriteit.Kern.Data;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Integriteit.Kern.Mediation;

/// <summary>Finds a module's handlers, validators and subscribers, and wraps its messages in the behaviours.</summary>
public static class Registration
{
    /// <summary>Registers all of an assembly; <typeparamref name="TDb"/> is the database of its commands.</summary>
    public static IServiceCollection AddSlices<TDb>(this IServiceCollection services, Assembly assembly)
        where TDb : ModuleDb
    {
        services.AddScoped<TDb>();
        services.AddScoped<ModuleDb>(p => p.GetRequiredService<TDb>());
        foreach (var type in assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }))
        {
            foreach (var contract in type.GetInterfaces().Where(i => i.IsGenericType))
            {
                var definition = contract.GetGenericTypeDefinition();
                if (definition == typeof(IRequestHandler<,>))
                {
                    services.AddTransient(contract, type);
                    AddBehaviours(services, contract.GenericTypeArguments[0], contract.GenericTypeArguments[1], typeof(TDb));
                }
                else if (definition == typeof(INotificationHandler<>))
                {
                    services.AddTransient(contract, type);
                }
                else if (definition == typeof(IValidator<>))
                {
                    services.Add(new ServiceDescriptor(contract, type, LifetimeOf(type)));
                }
            }
        }

        return services;
    }

    /// <summary>
    /// Making the rules of a validator costs far more than applying them: it compiles them. One that asks at most for a clock
    /// or a list remembers nothing of a request; one that asks for a service of ours may.
    /// </summary>
    public static ServiceLifetime LifetimeOf(Type validator) =>
        validator.GetConstructors().Single().GetParameters().All(p => p.ParameterType.Assembly == typeof(TimeProvider).Assembly)
            ? ServiceLifetime.Singleton
            : ServiceLifetime.Transient;

    /// <summary>A slice is named after the static class that holds its message; a bare message after itself.</summary>
    public static string SliceName(Type message) => (message.DeclaringType ?? message).Name;

    private static void AddBehaviours(IServiceCollection services, Type request, Type answer, Type db)
    {
        void Add(Type open, params Type[] arguments) =>
            services.AddTransient(typeof(IPipelineBehavior<,>).MakeGenericType(request, answer), open.MakeGenericType(arguments));

        bool Is(Type contract) => Array.Exists(request.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == contract);

        var command = Is(typeof(ICommand<>));
        Add(typeof(Retry<,>), request, answer);
        if (command)
        {
            Add(typeof(Refusal<,,>), request, answer, db);
        }

        if (typeof(IGuarded).IsAssignableFrom(request))
        {
            Add(typeof(Guard<,>), request, answer);
            Add(typeof(Validation<,>), request, answer);
        }

        if (command)
        {
            Add(typeof(Transaction<,,>), request, answer, db);
        }
    }
}
