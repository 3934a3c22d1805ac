namespace Integriteit.Architectuur.Sql;

/// <summary>That the rule about <c>gemeente</c> sees what it must, and lets pass what is right.</summary>
public sealed class GemeenteregelTests
{
    private const string Proef = "SELECT 'proef'";

    [TestCase(Proef)]
    [TestCase("SELECT id FROM r.a WHERE gemeente = @Gemeente AND id = @Id ORDER BY id")]
    [TestCase("SELECT x.id FROM r.a x WHERE x.id = @Id AND @Gemeente = x.gemeente")]
    [TestCase("SELECT a.id FROM r.a JOIN r.b ON b.gemeente = a.gemeente AND b.id = a.id WHERE a.gemeente = @Gemeente")]
    [TestCase("SELECT a.id FROM r.a a LEFT JOIN r.b b ON b.gemeente = a.gemeente WHERE a.gemeente = @Gemeente")]
    [TestCase("SELECT t.id FROM r.a t CROSS JOIN r.b i WHERE i.gemeente = t.gemeente AND t.gemeente = @Gemeente AND (@W IS NULL OR EXISTS (SELECT 1 FROM r.c w WHERE w.gemeente = i.gemeente))")]
    [TestCase("SELECT id FROM r.a WHERE gemeente = @G AND id IN (SELECT id FROM r.b WHERE gemeente = @G UNION ALL SELECT id FROM r.c WHERE gemeente = @G)")]
    [TestCase("WITH n AS (SELECT gemeente, id FROM r.a WHERE gemeente = @G) SELECT b.id FROM n JOIN r.b b ON b.gemeente = n.gemeente")]
    [TestCase("SELECT d.id FROM (SELECT gemeente, id FROM r.a WHERE gemeente = @G) d JOIN r.b b ON b.gemeente = d.gemeente")]
    [TestCase("UPDATE r.a SET naam = @Naam WHERE gemeente = @Gemeente AND id = @Id")]
    [TestCase("DELETE FROM r.a WHERE gemeente = @Gemeente AND woord IN @Woorden")]
    [TestCase("INSERT INTO r.a (gemeente, id) VALUES (@Gemeente, @Id)")]
    [TestCase("INSERT INTO r.a (gemeente, id) SELECT @Gemeente, @Id WHERE NOT EXISTS (SELECT 1 FROM r.a WHERE gemeente = @Gemeente AND id = @Id)")]
    [TestCase("INSERT INTO r.a (gemeente, id) SELECT b.gemeente, b.id FROM r.b b WHERE b.gemeente = @Gemeente")]
    [TestCase("SELECT nummer FROM r.migratie")]
    public void Gebonden_opdracht_mag(string sql) => Assert.That(Gemeenteregel.Overtredingen(sql), Is.Empty);

    [TestCase("SELECT id FROM r.a WHERE id = @Id", "r.a is not restricted")]
    [TestCase("SELECT gemeente FROM r.a", "r.a is not restricted")]
    [TestCase("SELECT id FROM r.a WHERE gemeente <> @Gemeente", "r.a is not restricted")]
    [TestCase("SELECT id FROM r.a WHERE gemeente = @Gemeente OR openbaar = 1", "r.a is not restricted")]
    [TestCase("SELECT id FROM r.a WHERE gemeente = gemeente", "r.a is not restricted")]
    [TestCase("SELECT CASE WHEN gemeente = @Gemeente THEN 1 ELSE 0 END FROM r.a", "r.a is not restricted")]
    [TestCase("SELECT id FROM r.a WHERE naam = 'gemeente = @Gemeente'", "r.a is not restricted")]
    [TestCase("SELECT id FROM r.a -- WHERE gemeente = @Gemeente", "r.a is not restricted")]
    [TestCase("SELECT a.id FROM r.a JOIN r.b ON b.id = a.id WHERE a.gemeente = @Gemeente", "r.b is not restricted")]
    [TestCase("SELECT a.id FROM r.a JOIN r.b ON b.id = a.id WHERE gemeente = @Gemeente", "r.a is not restricted")]
    [TestCase("SELECT a.id FROM r.a JOIN r.b ON b.gemeente = a.gemeente", "r.a is not restricted")]
    [TestCase("SELECT x.id FROM r.a x LEFT JOIN r.b y ON y.id = x.id AND x.gemeente = @Gemeente", "r.a x is not restricted")]
    [TestCase("SELECT id FROM r.a WHERE id IN (SELECT id FROM r.b WHERE gemeente = @Gemeente)", "r.a is not restricted")]
    [TestCase("SELECT id FROM r.a WHERE gemeente = @G AND EXISTS (SELECT 1 FROM r.b b WHERE b.id = a.id)", "r.b is not restricted")]
    [TestCase("SELECT id FROM r.a x WHERE x.gemeente = @G AND EXISTS (SELECT 1 FROM r.b x WHERE x.id = @Id)", "r.b x is not restricted")]
    [TestCase("SELECT id FROM r.a WHERE gemeente = @G UNION SELECT id FROM r.b", "r.b is not restricted")]
    [TestCase("WITH n AS (SELECT id FROM r.a) SELECT id FROM n", "r.a is not restricted")]
    [TestCase("SELECT a.id FROM r.a a, r.b b WHERE a.gemeente = @G", "a comma between tables")]
    [TestCase("SELECT id FROM a WHERE gemeente = @Gemeente", "a has no schema")]
    [TestCase("UPDATE r.a SET gemeente = @Gemeente WHERE id = @Id", "r.a is not restricted")]
    [TestCase("DELETE FROM r.a WHERE id = @Id", "r.a is not restricted")]
    [TestCase("INSERT INTO r.a (id, gemeente) VALUES (@Id, @Gemeente)", "INSERT INTO r.a does not put")]
    [TestCase("INSERT INTO r.a (gemeente, id) VALUES ('gm0148', @Id)", "INSERT INTO r.a does not put")]
    [TestCase("INSERT INTO r.a (gemeente, id) SELECT @G, id FROM r.b", "r.b is not restricted")]
    public void Ongebonden_opdracht_valt_op(string sql, string waarom) => Assert.That(Gemeenteregel.Overtredingen(sql), Has.Some.StartsWith(waarom));
}
