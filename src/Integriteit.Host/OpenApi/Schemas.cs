using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Integriteit.Kern;
using Integriteit.Kern.Web;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Integriteit.Host.OpenApi;

/// <summary>Names and completes the schemas: descriptions from attributes, required from what is never left out.</summary>
internal sealed class Schemas : ISchemaFilter
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>PascalCase without dots: a nested type carries its slice's name, a generic one its argument's.</summary>
    public static string Name(Type type)
    {
        var own = type.Name.Split('`')[0];
        // A slice's own answer type has a name that says enough; "Invoer" and "Regel" do not.
        var outer = type.DeclaringType is { } slice && own is "Invoer" or "Regel" or "VersieRegel" or "Periode" or "Versie" ? type.DeclaringType!.Name : "";
        return outer + own + string.Concat(type.GetGenericArguments().Select(Name));
    }

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema own)
        {
            return;
        }

        var type = Nullable.GetUnderlyingType(context.Type) ?? context.Type;
        if (type == typeof(Bedrag))
        {
            own.Type = JsonSchemaType.Number;
            own.Properties = null;
            own.AdditionalPropertiesAllowed = true;
            own.Minimum = "0";
            own.Maximum = "999999999.99";
            own.Description = "Een bedrag in euro's, met twee decimalen.";
        }
        else if (type == typeof(OnvolledigeDatum))
        {
            own.Type = JsonSchemaType.String;
            own.Properties = null;
            own.AdditionalPropertiesAllowed = true;
            own.Pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";
            own.Description = "Een datum waarvan misschien alleen het jaar, of het jaar en de maand, bekend is.";
        }
        else if (type.IsEnum)
        {
            own.Type = JsonSchemaType.String;
            own.Format = null;
            own.Enum = [.. Naming.All(type).Select(n => (JsonNode)n)];
        }
        else if (type.GetCustomAttribute<JsonPolymorphicAttribute>() is { } poly)
        {
            OneOf(own, type, poly, context);
        }
        else if (own.Properties is { Count: > 0 })
        {
            own.Description ??= type.GetCustomAttribute<DescriptionAttribute>()?.Description;
            Complete(own, type);
        }
    }

    /// <summary>A choice between forms that tell themselves apart by one field.</summary>
    private static void OneOf(OpenApiSchema schema, Type type, JsonPolymorphicAttribute poly, SchemaFilterContext context)
    {
        var forms = type.GetCustomAttributes<JsonDerivedTypeAttribute>().ToDictionary(
            d => (string)d.TypeDiscriminator!,
            d => (OpenApiSchemaReference)context.SchemaGenerator.GenerateSchema(d.DerivedType, context.SchemaRepository));
        // What every form has stands here too: generators that know no choices then still make a type of it.
        schema.Type = JsonSchemaType.Object;
        schema.Properties ??= new Dictionary<string, IOpenApiSchema>();
        schema.Properties[poly.TypeDiscriminatorPropertyName!] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. forms.Keys.Select(name => (JsonNode)name)], Description = "Welke vorm het is." };
        Complete(schema, type);
        schema.Required!.Add(poly.TypeDiscriminatorPropertyName!);
        schema.OneOf = [.. forms.Values];
        schema.Discriminator = new OpenApiDiscriminator { PropertyName = poly.TypeDiscriminatorPropertyName, Mapping = forms };
    }

    private static void Complete(OpenApiSchema schema, Type type)
    {
        schema.Required = new HashSet<string>();
        schema.AdditionalPropertiesAllowed = true;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? Naming.Camel(property.Name);
            if (property.GetCustomAttribute<JsonIgnoreAttribute>() is not null || !schema.Properties!.TryGetValue(name, out var inner))
            {
                continue;
            }

            if (property.IsDefined(typeof(RequiredAttribute)) || !CanBeAbsent(property))
            {
                schema.Required.Add(name);
            }

            var text = property.GetCustomAttribute<DescriptionAttribute>()?.Description;
            if (inner is OpenApiSchema plain)
            {
                // Absent is how this API says "none"; null is never written.
                plain.Type &= ~JsonSchemaType.Null;
                plain.Description ??= text;
            }
            else if (text is not null)
            {
                schema.Properties[name] = new OpenApiSchema { AllOf = [inner], Description = text };
            }
        }

        // One form of a choice: its name is the only value of the field that tells them apart.
        if (Base(type) is { } chosen && chosen != type && chosen.GetCustomAttribute<JsonPolymorphicAttribute>()!.TypeDiscriminatorPropertyName is { } field)
        {
            var name = (string)chosen.GetCustomAttributes<JsonDerivedTypeAttribute>().First(d => d.DerivedType == type).TypeDiscriminator!;
            schema.Properties![field] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [name] };
            schema.Required.Add(field);
        }
    }

    private static bool CanBeAbsent(PropertyInfo property) =>
        property.PropertyType.IsValueType
            ? Nullable.GetUnderlyingType(property.PropertyType) is not null
            : Nullability.Create(property).ReadState != NullabilityState.NotNull;

    private static Type? Base(Type type)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (t.IsDefined(typeof(JsonPolymorphicAttribute), false))
            {
                return t;
            }
        }

        return null;
    }
}
