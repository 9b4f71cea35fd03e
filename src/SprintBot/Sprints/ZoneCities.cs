namespace SprintBot.Sprints;

/// <summary>Cities that have the clocks of another one which the zone is called by, and other names of those: as people of the bot's languages write them.</summary>
public static class ZoneCities
{
    private const string Lines = """
        Europe/Berlin: München, Munich, Múnich, Hamburg, Köln, Cologne, Frankfurt, Stuttgart, Düsseldorf, Leipzig, Dresden, Hannover, Nürnberg, Bremen, Bonn, Karlsruhe, Heidelberg, Freiburg, Berlín, ベルリン
        Europe/Vienna: Wien, Vienne, Viena, Graz, Linz, Salzburg, Innsbruck, ウィーン
        Europe/Zurich: Zürich, Geneva, Genf, Genève, Ginebra, Bern, Basel, Lausanne, チューリッヒ
        Europe/Paris: París, Lyon, Marseille, Toulouse, Bordeaux, Lille, Nantes, Strasbourg, Straßburg, Grenoble, Nice, Montpellier, Rennes, パリ
        Europe/London: Londres, Edinburgh, Glasgow, Manchester, Birmingham, Bristol, Leeds, Cardiff, ロンドン
        Europe/Madrid: Barcelona, Valencia, Sevilla, Seville, Bilbao, Málaga, Zaragoza, マドリード
        Europe/Stockholm: Estocolmo, Göteborg, Gothenburg, Malmö, Uppsala, Linköping, Lund, ストックホルム
        Europe/Rome: Roma, Rom, Milano, Milan, Mailand, Torino, Turin, Napoli, Naples, Bologna, Firenze, Florence, Florenz, ローマ
        Europe/Amsterdam: Rotterdam, Den Haag, The Hague, Utrecht, Eindhoven
        Europe/Brussels: Brüssel, Bruxelles, Bruselas, Bryssel, Antwerpen, Gent, Leuven
        Europe/Copenhagen: København, Kopenhagen, Copenhague, Köpenhamn, Aarhus
        Europe/Oslo: Bergen, Trondheim
        Europe/Helsinki: Helsingfors, Tampere, Turku
        Europe/Prague: Prag, Praha, Praga, Brno, Brünn
        Europe/Warsaw: Warszawa, Warschau, Varsovie, Varsovia, Kraków, Krakau, Wrocław, Gdańsk, Poznań
        Europe/Budapest: Debrecen
        Europe/Lisbon: Lisboa, Lissabon, Lisbonne, Porto
        Europe/Athens: Athen, Athènes, Atenas, Aten, Thessaloniki
        Europe/Bucharest: Bukarest, Bucarest, București, Cluj
        Europe/Moscow: Moskau, Moscou, Moscú, Moskva, Saint Petersburg
        Europe/Istanbul: Ankara, Izmir
        Europe/Kyiv: Kiew, Lviv, Kharkiv
        America/New_York: Nueva York, Boston, Washington, Philadelphia, Atlanta, Miami, Pittsburgh, Cleveland, ニューヨーク
        America/Chicago: Austin, Houston, Dallas, Minneapolis, New Orleans, Nashville
        America/Denver: Salt Lake City, Boulder, Albuquerque
        America/Los_Angeles: San Francisco, Seattle, Portland, San Diego, Las Vegas, Sacramento, サンフランシスコ
        America/Toronto: Montréal, Ottawa, Québec
        America/Mexico_City: Ciudad de México, CDMX, Guadalajara, Puebla
        America/Sao_Paulo: Rio de Janeiro, Brasília, Curitiba, Belo Horizonte, Porto Alegre
        America/Argentina/Buenos_Aires: Rosario, La Plata
        America/Bogota: Medellín, Cali
        Asia/Tokyo: Tokio, Osaka, Kyoto, Nagoya, Sapporo, Fukuoka, Yokohama, Sendai, 東京, 大阪, 京都, 名古屋, 札幌, 福岡, 横浜, 仙台
        Asia/Kolkata: Delhi, New Delhi, Mumbai, Bombay, Bangalore, Bengaluru, Hyderabad, Chennai, Pune
        Asia/Shanghai: Beijing, Peking, Pekín, Pékin, Shenzhen, Guangzhou, Chengdu, 上海, 北京
        Asia/Seoul: Busan, Séoul, Seúl, ソウル
        Asia/Taipei: 台北
        Asia/Jerusalem: Tel Aviv, Haifa
        Asia/Dubai: Abu Dhabi
        Africa/Cairo: Kairo, Le Caire, El Cairo, Alexandria
        Africa/Johannesburg: Cape Town, Kapstadt, Le Cap, Pretoria, Durban
        Australia/Sydney: Canberra, Newcastle
        Pacific/Auckland: Wellington, Christchurch
        """;

    /// <summary>By the zone's id.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Names { get; } = Lines.Split('\n').Select(line => line.Split(':'))
        .ToDictionary(line => line[0].Trim(), line => (IReadOnlyList<string>)[.. line[1].Split(',').Select(name => name.Trim())], StringComparer.Ordinal);
}
