using System.Data;
using System.Globalization;
using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Integriteit.Kern.Data;

/// <summary>Teaches Dapper, once per process, to read our records and types from both engines.</summary>
public static class DapperSetup
{
    private static readonly Lazy<bool> Done = new(() =>
    {
        SqlMapper.TypeMapProvider = type => new RecordMap(type);
        Handle(new GuidHandler());
        Handle(new DateHandler());
        Handle(new InstantHandler());
        return true;
    });

    public static void Ensure() => _ = Done.Value;

    /// <summary>What a null is sent as: not every server puts a text without content in a column of days or bytes.</summary>
    private static readonly Dictionary<Type, DbType> Nulls = new()
    {
        [typeof(DateOnly)] = DbType.Date,
        [typeof(DateTimeOffset)] = DbType.DateTimeOffset,
        [typeof(long)] = DbType.Int64,
        [typeof(int)] = DbType.Int32,
        [typeof(bool)] = DbType.Boolean,
        [typeof(Guid)] = DbType.Guid,
        [typeof(byte[])] = DbType.Binary,
    };

    /// <summary>Gives a parameter its value as any text of the house does, in the type that the engine knows.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="type">What the value is when it is not null.</param>
    internal static void Set(IDbDataParameter parameter, object? value, Type type)
    {
        switch (value)
        {
            case null or DBNull:
                if (parameter is not SqliteParameter)
                {
                    parameter.DbType = Nulls.GetValueOrDefault(type, DbType.String);
                }

                parameter.Value = DBNull.Value;
                break;
            case DateOnly date:
                new DateHandler().SetValue(parameter, date);
                break;
            case DateTimeOffset instant:
                new InstantHandler().SetValue(parameter, instant);
                break;
            case string text:
                // One size, so that texts of any length share a plan.
                parameter.Value = text;
                parameter.Size = text.Length <= 4000 ? 4000 : -1;
                break;
            default:
                parameter.Value = value;
                break;
        }
    }

    /// <summary>A day or a moment as SQLite holds it; on SQLite a text of fixed width, so that it sorts. Other values as they are.</summary>
    internal static object? InSqlite(object? value) => value switch
    {
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        _ => value,
    };

    private static void Handle<T>(SqlMapper.TypeHandler<T> handler)
        where T : struct
    {
        SqlMapper.RemoveTypeMap(typeof(T));
        SqlMapper.RemoveTypeMap(typeof(T?));
        SqlMapper.AddTypeHandler(handler);
    }

    /// <summary>A positional record has one constructor; Dapper's own search fails on SQLite's storage types.</summary>
    private sealed class RecordMap(Type type) : SqlMapper.ITypeMap
    {
        private readonly DefaultTypeMap inner = new(type);
        private readonly ConstructorInfo? only = Only(type);

        public ConstructorInfo? FindConstructor(string[] names, Type[] types) => only ?? inner.FindConstructor(names, types);

        public ConstructorInfo? FindExplicitConstructor() => only ?? inner.FindExplicitConstructor();

        public SqlMapper.IMemberMap? GetConstructorParameter(ConstructorInfo constructor, string columnName) =>
            inner.GetConstructorParameter(constructor, columnName.Replace("_", "", StringComparison.Ordinal));

        public SqlMapper.IMemberMap? GetMember(string columnName) =>
            inner.GetMember(columnName.Replace("_", "", StringComparison.Ordinal));

        private static ConstructorInfo? Only(Type type)
        {
            var constructors = type.GetConstructors();
            return constructors.Length == 1 && constructors[0].GetParameters().Length > 0 ? constructors[0] : null;
        }
    }

    /// <summary>Only parses: type handlers are not applied inside <c>IN @list</c>, so writing must stay native.</summary>
    private sealed class GuidHandler : SqlMapper.TypeHandler<Guid>
    {
        public override void SetValue(IDbDataParameter parameter, Guid value) => parameter.Value = value;

        public override Guid Parse(object value) => value is Guid guid ? guid : Guid.Parse((string)value);
    }

    private sealed class DateHandler : SqlMapper.TypeHandler<DateOnly>, SqlMapper.ITypeHandler
    {
        // Dapper's own gives a null no type.
        void SqlMapper.ITypeHandler.SetValue(IDbDataParameter parameter, object value) => Set(parameter, value, typeof(DateOnly));

        public override void SetValue(IDbDataParameter parameter, DateOnly value)
        {
            parameter.DbType = DbType.Date;
            parameter.Value = parameter is SqliteParameter
                ? InSqlite(value)
                : value.ToDateTime(TimeOnly.MinValue);
        }

        public override DateOnly Parse(object value) => value switch
        {
            DateOnly date => date,
            DateTime moment => DateOnly.FromDateTime(moment),
            _ => DateOnly.ParseExact((string)value, "O", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Always UTC; on SQLite a text of fixed width, so that it sorts.</summary>
    private sealed class InstantHandler : SqlMapper.TypeHandler<DateTimeOffset>, SqlMapper.ITypeHandler
    {
        void SqlMapper.ITypeHandler.SetValue(IDbDataParameter parameter, object value) => Set(parameter, value, typeof(DateTimeOffset));

        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
        {
            if (parameter is SqliteParameter)
            {
                parameter.DbType = DbType.String;
                parameter.Value = InSqlite(value);
            }
            else
            {
                parameter.DbType = DbType.DateTimeOffset;
                parameter.Value = value.ToUniversalTime();
            }
        }

        public override DateTimeOffset Parse(object value) => value switch
        {
            DateTimeOffset instant => instant.ToUniversalTime(),
            _ => DateTimeOffset.Parse((string)value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        };
    }
}
