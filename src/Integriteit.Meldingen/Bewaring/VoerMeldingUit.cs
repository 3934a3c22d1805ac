using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using Integriteit.Kern;
using Integriteit.Kern.Mediation;
using Integriteit.Kern.Web;
using Integriteit.Meldingen.Behandelen;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integriteit.Meldingen.Bewaring;

/// <summary>One case file for a court or an objections committee, locked with a passphrase that is sent another way; logged.</summary>
internal static class VoerMeldingUit
{
    private const int Rondes = 600_000, Zout = 16, Nonce = 12, Merk = 16;

    [Description("Een verzoek om een dossier uit te voeren.")]
    internal sealed record Invoer(
        [property: Required, RegularExpression(Uitvoerstroom.Wachtzin, ErrorMessage = Uitvoerstroom.Wachtzinfout), MaxLength(500), Description("De wachtzin waarmee het dossier opengaat. Zij wordt niet bewaard; geef haar langs een andere weg dan het dossier.")] string? Wachtzin,
        [property: Required, MaxLength(2000), Description("Waarvoor; dit komt bij de besluiten over wie de melding leest.")] string? Reden);

    [Description("Een dossier, versleuteld met AES-256-GCM. De sleutel is PBKDF2-HMAC-SHA-512 van de wachtzin (UTF-8) met dit zout en zoveel rondes, 32 bytes lang.")]
    internal sealed record Uitvoer(
        [property: Description("Het zout, in Base64.")] string Zout,
        [property: Description("Het aantal rondes.")] int Rondes,
        [property: Description("De nonce, in Base64.")] string Nonce,
        [property: Description("Het merkteken, in Base64.")] string Merk,
        [property: Description("Wat is versleuteld, in Base64: JSON met het dossier, de berichten, de notities en de lijst van bijlagen.")] string Inhoud);

    internal sealed record Command(string Gemeente, Guid Id, IfMatch Versies, Invoer Invoer) : ICommand<(Uitvoer Uitvoer, int Versie)>
    {
        public static Toegang Toegang => Behandelkamer.Toegang;

        public string Onderwerp => Id.ToString();
    }

    internal sealed class Validator : AbstractValidator<Command>;

    internal sealed class Handler(Dossieruitvoer uitvoer) : IRequestHandler<Command, (Uitvoer Uitvoer, int Versie)>
    {
        public async Task<(Uitvoer Uitvoer, int Versie)> Handle(Command request, CancellationToken cancellationToken)
        {
            var klaar = await uitvoer.Maak(request.Gemeente, request.Id, request.Versies, request.Invoer.Reden!, cancellationToken);
            return (Sluit(request.Invoer.Wachtzin!, klaar.Inhoud), klaar.Melding.Versie);
        }

        private static Uitvoer Sluit(string wachtzin, byte[] inhoud)
        {
            var (zout, nonce, merk, dicht) = (RandomNumberGenerator.GetBytes(Zout), RandomNumberGenerator.GetBytes(Nonce), new byte[Merk], new byte[inhoud.Length]);
            using var aes = new AesGcm(Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(wachtzin), zout, Rondes, HashAlgorithmName.SHA512, 32), Merk);
            aes.Encrypt(nonce, inhoud, dicht, merk);
            return new Uitvoer(Convert.ToBase64String(zout), Rondes, Convert.ToBase64String(nonce), Convert.ToBase64String(merk), Convert.ToBase64String(dicht));
        }
    }

    internal static readonly Invoer Voorbeeld = new("vier kleine bomen aan de vecht", "Beroep bij de rechtbank tegen het besluit van 4 mei 2026.");

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/gemeenten/{gemeente}/meldingen/{id:guid}/uitvoer", async (HttpContext http, string gemeente, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            Vraag.Geen(http);
            var (uitvoer, versie) = await mediator.Send(new Command(gemeente, id, IfMatch.Read(http), await Kern.Web.Invoer.Lees<Invoer>(http)), ct);
            await Answer.Json(http, uitvoer, etag: IfMatch.Tag(versie, "volledig"));
        })
        .MetToken().NeemtVersie()
        .Operatie(nameof(VoerMeldingUit), "Meldingen", "Voert een dossier uit, versleuteld.", "Voor bezwaar of beroep. Met een reden, die bij het dossier blijft. De identiteit van een vertrouwelijke melder zit er niet in, en van bijlagen alleen de lijst; met de inhoud van de bijlagen gaat het dossier als uitvoerbestand.")
        .Neemt(Voorbeeld)
        .Geeft(200, "Het dossier.", new Uitvoer("c2FsdHNhbHRzYWx0c2FsdA==", Rondes, "bm9uY2Vub25jZW5v", "bWVya21lcmttZXJrbWVyaw==", "aW5ob3Vk"), "ETag")
        .Weigert(400, 401, 403, 404, 412, 413, 415, 428);
}
