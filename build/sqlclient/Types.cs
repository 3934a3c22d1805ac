// The types that Microsoft.Data.SqlClient looks up by name when a command has parameters.
// User-defined CLR types are not used by this product, so nothing here does any work.
using System.Diagnostics.CodeAnalysis;

namespace Microsoft.SqlServer.Server;

/// <summary>How a user-defined type is written to the wire.</summary>
public enum Format
{
    Unknown,
    Native,
    UserDefined,
}

/// <summary>Whether a CLR function reads user data.</summary>
public enum DataAccessKind
{
    None,
    Read,
}

/// <summary>Whether a CLR function reads system data.</summary>
public enum SystemDataAccessKind
{
    None,
    Read,
}

/// <summary>Custom serialisation of a user-defined type.</summary>
[SuppressMessage("Naming", "CA1725", Justification = "The member names are the client's.")]
public interface IBinarySerialize
{
    void Read(BinaryReader r);

    void Write(BinaryWriter w);
}

/// <summary>Thrown for a user-defined type that cannot be used.</summary>
public sealed class InvalidUdtException : SystemException
{
    public InvalidUdtException()
    {
    }

    public InvalidUdtException(string message)
        : base(message)
    {
    }

    public InvalidUdtException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>Marks a user-defined type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    public Format Format { get; } = format;

    public int MaxByteSize { get; set; }

    public bool IsFixedLength { get; set; }

    public bool IsByteOrdered { get; set; }

    public string? Name { get; set; }

    public string? ValidationMethodName { get; set; }
}
