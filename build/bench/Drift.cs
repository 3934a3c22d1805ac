using System.Text;
using Integriteit.Contracts;
using Integriteit.Kern.Mediation;
using Integriteit.Registers;
using Integriteit.Registers.Ambtsdragers;
using Integriteit.Registers.Inschrijvingen;
using Microsoft.Data.Sqlite;

namespace Integriteit.Bench;

/// <summary>
/// Proves, before anything is measured, that the rows written in bulk are those that the product writes: the same
/// entries go into two databases, once through the product's own command, and every column is compared.
/// </summary>
internal static class Drift
{
    private const int Entered = 60;

    private static readonly string[] Tables = ["persoon", "ambtsperiode", "inschrijving", "versie", "trefwoord", "stand"];

    public static async Task Check(string folder)
    {
        var (real, bulk) = (Path.Combine(folder, "product"), Path.Combine(folder, "bulk"));
        var clock = new Still(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddTicks(1234567));
        await using (var product = await Product.Open(real, clock))
        {
            await (await Product.Open(bulk, clock)).DisposeAsync();
            using var store = new Store(bulk);
            foreach (var town in Product.Towns)
            {
                await Enter(product, store, real, new Entries(town, Entered), clock);
            }
        }

        foreach (var table in Tables)
        {
            var (made, written) = (Dump(real, table), Dump(bulk, table));
            if (made != written)
            {
                var at = made.Zip(written).TakeWhile(pair => pair.First == pair.Second).Count();
                throw new InvalidOperationException($"The bulk writer no longer writes '{table}' as the product does:\nproduct …{Near(made, at)}\nbulk    …{Near(written, at)}");
            }
        }
    }

    private static async Task Enter(Product product, Store store, string folder, Entries entries, Still clock)
    {
        var town = entries.Town;
        var keeper = new Aanroeper("bench", town, Rol.Alle, null);
        var people = new Dictionary<Guid, Person>();
        foreach (var person in entries.Persons)
        {
            var made = await product.Send(new RegistreerAmbtsdrager.Command(town, new(person.Name, [new(person.Office, new DateOnly(2010, 1, 1), null, null)])), keeper);
            people[person.Id] = person with { Id = made.Ambtsdrager.Id };
        }

        store.Begin(town, Guid.Parse(Dump(folder, $"actor WHERE gemeente = '{town}'", "id").Trim('\n', '\'')), people.Values);
        for (var i = 0; i < entries.Count; i++)
        {
            var stand = entries.Make(i, product.Judge).Stand;
            var gift = (Geschenk)stand.Gegevens;
            var self = people[gift.Persoon].Id;
            gift = gift with { Ontvanger = gift.Ontvanger! with { Persoon = self } };
            var made = await product.Send(new Registreer.Command(town, Product.Gifts, gift), keeper with { Persoon = self });
            // All at one moment, so each number is one more than the last.
            store.Add(Row.Of(Sleutels.Nummer(clock.GetUtcNow()) + i, stand with { Id = made.Id, Gegevens = gift, IngeschrevenOp = clock.GetUtcNow() }));
        }

        store.End();
    }

    private static string Dump(string folder, string table, string columns = "*")
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "registers.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {columns} FROM {table}";
        var lines = new List<string>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            lines.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) switch
            {
                string text => $"'{text}'",
                var value => $"{value.GetType().Name} {value}",
            })));
        }

        lines.Sort(StringComparer.Ordinal);
        return new StringBuilder().AppendJoin('\n', lines).ToString();
    }

    private static string Near(string text, int at) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)];

    private sealed class Still(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
