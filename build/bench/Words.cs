namespace Integriteit.Bench;

/// <summary>What descriptions, givers and people are made of; the first words are the most used.</summary>
internal static class Words
{
    /// <summary>Long, in many entries.</summary>
    public const string Frequent = "relatiegeschenk";

    /// <summary>Short, in one of every 20,000 entries.</summary>
    public const string Rare = "uil";

    public static readonly string[] Text = Split($"""
        de een van bij en {Frequent} met het voor tijdens bezoek opening fles wijn boek avond gemeente aan raad college
        bloemen opening lunch bedrijf na werkbezoek diner doos chocolade uitnodiging namens als dank kaarten wedstrijd
        vereniging jubileum concert theater voorstelling pakket streekproducten kaas bier honing mand fruit taart gebak
        toespraak lezing bijeenkomst congres symposium presentatie feest viering herdenking markt kermis braderie beurs
        nieuwjaarsreceptie kerstpakket kerst paasontbijt zomerfeest dorpsfeest buurtfeest sportdag toernooi finale tribune
        parkeerkaart toegangskaart abonnement korting cadeaubon waardebon bon pen agenda kalender paraplu sjaal stropdas
        beker mok vaas schaal bord kandelaar klok schilderij foto tekening beeld munt penning medaille speld vlag wimpel
        usb-stick powerbank koptelefoon rugzak tas pet shirt trui jas handdoek deken kussen speelgoed knuffel puzzel spel
        koffie thee koek stroopwafels drop noten olijfolie azijn jam mosterd worst ham brood beschuit muisjes appels peren
        aardbeien asperges tomaten plantje boom struik rozen tulpen boeket krans bloembollen zaden potgrond gieter nestkast
        wethouder burgemeester raadslid fractie commissie inwoner ondernemer directeur voorzitter bestuur leden vrijwilligers
        school leerlingen docent kerk koor orkest fanfare harmonie toneel museum bibliotheek zwembad sporthal gymzaal veld
        wijk buurt dorp kern straat plein park bos heide rivier kanaal haven brug sluis molen boerderij landgoed kasteel
        bouw woning sleutel eerste paal hoogste punt oplevering start project plan ontwerp ontwikkeling renovatie verbouwing
        duurzaam energie zonnepaneel windmolen warmte water riool afval papier glas kringloop fiets trein bus auto weg rotonde
        zorg welzijn jeugd ouderen mantelzorg huisarts apotheek ziekenhuis ambulance brandweer politie veiligheid preventie
        stad partnerstad delegatie ambassade consul buitenland reis vlucht hotel overnachting vervoer ontvangst rondleiding
        handdruk felicitatie condoleance afscheid welkom benoeming installatie lintje onderscheiding ereburger prijs wedstrijdprijs
        gezamenlijk persoonlijk zakelijk officieel informeel spontaan onverwacht jaarlijks maandelijks eenmalig gebruikelijk passend
        bescheiden symbolisch waardevol handgemaakt lokaal regionaal nationaal ambachtelijk biologisch vers houdbaar verpakt los
        gedeeld uitgedeeld doorgegeven geplaatst opgehangen bewaard teruggestuurd geweigerd overhandigd ontvangen aangeboden bezorgd
        """);

    public static readonly string[] Givers =
    [
        .. from name in Split("""
            Jansen Korenbloem Linde Vecht Horst Eik Berg Dijk Veld Molen Brink Kamp Heuvel Bosch Meer Waard Polder Ruiter Smit
            Bakker Visser Mulder Bos Vos Peters Hendriks Dekker Brouwer Koster Kuiper Prins Schouten Willems Post Kok Jacobs
            Huisman Scholten Veenstra Hoekstra Postma Kramer Dijkstra Bouwman Gerritsen Verhoeven Sanders Wolters Groen Molenaar
            """)
          from kind in Split("""
            Bakkerij Stichting Slagerij Aannemersbedrijf Vereniging Installatiebedrijf Adviesbureau Makelaardij Drukkerij Kwekerij
            Bloemenhuis Restaurant Hotel Brouwerij Boekhandel Theater Museum Woningcorporatie Zorggroep Scholengroep Fonds Comité
            Sportclub Voetbalvereniging Harmonie Ingenieursbureau Architectenbureau Transportbedrijf Autobedrijf Garage Notariskantoor
            Advocatenkantoor Accountantskantoor Softwarehuis Energiecoöperatie Waterbedrijf Reisbureau Uitgeverij Galerie Kaasmakerij
            Wijnhandel Supermarkt Apotheek Fysiotherapie Kinderopvang Dierenkliniek Manege Camping Rijschool Schildersbedrijf
            Hoveniersbedrijf Metaalbedrijf Timmerfabriek Betoncentrale Evenementenbureau Cateringbedrijf Omroep Krant Bank Verzekeraar
            """)
          select $"{kind} {name}",
    ];

    public static readonly string[] Surnames = Split("""
        Vries Jong Boer Groot Haan Leeuw Wit Bruin Graaf Lange Koning Beer Ruiter Jager Ridder Vos Wolf Kraan Zwart Rooij
        Berg Dijk Brink Horst Bosch Veen Meer Linden Velden Heuvel Broek Kamp Laan Wal Ven Pol Hoek Schans Waal Molen
        """);

    public static readonly string[] Infixes = ["de", "van de", "van den", "van der", "ter", "", "", ""];

    private static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
