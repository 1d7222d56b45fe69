/// A zone as the tz database or an offset knows it, and which part of its year a name stands for.
struct ZoneSpec: Hashable, Sendable {
    enum Rule: Sendable { case asOfDate, standard, daylight }

    /// An identifier of the tz database; empty for a fixed offset.
    var identifier: String
    var rule: Rule
    /// Minutes east of UTC, where the name itself says so (UTC).
    var fixedMinutes = 0

    init(_ identifier: String, _ rule: Rule) {
        self.identifier = identifier
        self.rule = rule
    }

    init(fixedMinutes: Int) {
        identifier = ""
        rule = .asOfDate
        self.fixedMinutes = fixedMinutes
    }
}

/// A name of zones: what it may stand for, the likeliest first.
struct ZoneName: Sendable {
    var name: String
    var specs: [ZoneSpec]
    /// Lower case it is an ordinary word: "et", "eat", "west".
    var needsCapitals = false

    init(_ name: String, _ rule: ZoneSpec.Rule, _ identifiers: String..., capitals: Bool = false) {
        self.name = name
        specs = identifiers.map { ZoneSpec($0, rule) }
        needsCapitals = capitals
    }

    init(fixed name: String, capitals: Bool = false) {
        self.name = name
        specs = [ZoneSpec(fixedMinutes: 0)]
        needsCapitals = capitals
    }
}

/// Abbreviations and one-word names. Where one is ambiguous every reading is kept; offsets come from the tz database.
let zoneNames: [ZoneName] = [
    ZoneName(fixed: "utc"), ZoneName(fixed: "gmt"), ZoneName(fixed: "z", capitals: true), ZoneName(fixed: "zulu"),
    ZoneName("et", .asOfDate, "America/New_York", capitals: true), ZoneName("ct", .asOfDate, "America/Chicago", capitals: true),
    ZoneName("mt", .asOfDate, "America/Denver", capitals: true), ZoneName("pt", .asOfDate, "America/Los_Angeles", capitals: true),
    ZoneName("est", .standard, "America/New_York"), ZoneName("edt", .daylight, "America/New_York"),
    ZoneName("cst", .standard, "America/Chicago", "Asia/Shanghai", "America/Havana"), ZoneName("cdt", .daylight, "America/Chicago"),
    ZoneName("mst", .standard, "America/Denver", "America/Phoenix"), ZoneName("mdt", .daylight, "America/Denver"),
    ZoneName("pst", .standard, "America/Los_Angeles", "Asia/Manila"), ZoneName("pdt", .daylight, "America/Los_Angeles"),
    ZoneName("akst", .standard, "America/Anchorage"), ZoneName("akdt", .daylight, "America/Anchorage"),
    ZoneName("hst", .standard, "Pacific/Honolulu"), ZoneName("ast", .standard, "America/Halifax", "Asia/Riyadh"),
    ZoneName("adt", .daylight, "America/Halifax"), ZoneName("nst", .standard, "America/St_Johns"),
    ZoneName("ndt", .daylight, "America/St_Johns"), ZoneName("brt", .asOfDate, "America/Sao_Paulo"),
    ZoneName("art", .asOfDate, "America/Argentina/Buenos_Aires", capitals: true), ZoneName("clt", .asOfDate, "America/Santiago"),
    ZoneName("bst", .daylight, "Europe/London", "Asia/Dhaka"),
    ZoneName("ist", .standard, "Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"),
    ZoneName("wet", .asOfDate, "Europe/Lisbon", capitals: true), ZoneName("west", .daylight, "Europe/Lisbon", capitals: true),
    ZoneName("cet", .asOfDate, "Europe/Berlin"), ZoneName("cest", .daylight, "Europe/Berlin"),
    ZoneName("met", .asOfDate, "Europe/Berlin", capitals: true), ZoneName("eet", .asOfDate, "Europe/Athens"),
    ZoneName("eest", .daylight, "Europe/Athens"), ZoneName("msk", .standard, "Europe/Moscow"),
    ZoneName("trt", .asOfDate, "Europe/Istanbul"), ZoneName("eat", .asOfDate, "Africa/Nairobi", capitals: true),
    ZoneName("cat", .asOfDate, "Africa/Maputo", capitals: true), ZoneName("wat", .asOfDate, "Africa/Lagos", capitals: true),
    ZoneName("sast", .asOfDate, "Africa/Johannesburg"), ZoneName("gst", .asOfDate, "Asia/Dubai"),
    ZoneName("pkt", .asOfDate, "Asia/Karachi"), ZoneName("npt", .asOfDate, "Asia/Kathmandu"),
    ZoneName("aft", .asOfDate, "Asia/Kabul"), ZoneName("ict", .asOfDate, "Asia/Bangkok"), ZoneName("wib", .asOfDate, "Asia/Jakarta"),
    ZoneName("myt", .asOfDate, "Asia/Kuala_Lumpur"), ZoneName("sgt", .asOfDate, "Asia/Singapore"),
    ZoneName("pht", .asOfDate, "Asia/Manila"), ZoneName("hkt", .asOfDate, "Asia/Hong_Kong"), ZoneName("jst", .standard, "Asia/Tokyo"),
    ZoneName("kst", .standard, "Asia/Seoul"), ZoneName("awst", .standard, "Australia/Perth"),
    ZoneName("acst", .standard, "Australia/Adelaide"), ZoneName("acdt", .daylight, "Australia/Adelaide"),
    ZoneName("aest", .standard, "Australia/Sydney"), ZoneName("aedt", .daylight, "Australia/Sydney"),
    ZoneName("aet", .asOfDate, "Australia/Sydney"), ZoneName("nzst", .standard, "Pacific/Auckland"),
    ZoneName("nzdt", .daylight, "Pacific/Auckland"), ZoneName("nzt", .asOfDate, "Pacific/Auckland"),
    ZoneName("awdt", .daylight, "Australia/Perth"), ZoneName("pdst", .daylight, "America/Los_Angeles"),
    ZoneName("cot", .asOfDate, "America/Bogota", capitals: true), ZoneName("pet", .asOfDate, "America/Lima", capitals: true),
    ZoneName("vet", .asOfDate, "America/Caracas", capitals: true), ZoneName("bot", .asOfDate, "America/La_Paz", capitals: true),
    ZoneName("ect", .asOfDate, "America/Guayaquil"), ZoneName("uyt", .asOfDate, "America/Montevideo"),
    ZoneName("pyt", .asOfDate, "America/Asuncion"), ZoneName("clst", .daylight, "America/Santiago"),
    ZoneName("brst", .daylight, "America/Sao_Paulo"), ZoneName("idt", .daylight, "Asia/Jerusalem"),
    ZoneName("irst", .standard, "Asia/Tehran"), ZoneName("amt", .asOfDate, "America/Manaus", "Asia/Yerevan", capitals: true),
    ZoneName("azt", .asOfDate, "Asia/Baku"), ZoneName("uzt", .asOfDate, "Asia/Tashkent"), ZoneName("mmt", .asOfDate, "Asia/Yangon"),
    ZoneName("wita", .asOfDate, "Asia/Makassar"), ZoneName("wit", .asOfDate, "Asia/Jayapura", capitals: true),
    ZoneName("chst", .asOfDate, "Pacific/Guam"), ZoneName("sst", .asOfDate, "Pacific/Pago_Pago"),
    ZoneName("fjt", .asOfDate, "Pacific/Fiji"), ZoneName("tost", .asOfDate, "Pacific/Tongatapu"),
]

/// Regions that stand before "time", "standard time", "daylight time" or "summer time".
let zoneRegions: [String: String] = [
    "eastern": "America/New_York", "us eastern": "America/New_York", "central": "America/Chicago", "us central": "America/Chicago",
    "mountain": "America/Denver", "pacific": "America/Los_Angeles", "us pacific": "America/Los_Angeles",
    "atlantic": "America/Halifax", "alaska": "America/Anchorage", "hawaii": "Pacific/Honolulu", "newfoundland": "America/St_Johns",
    "central european": "Europe/Berlin", "eastern european": "Europe/Athens", "western european": "Europe/Lisbon",
    "british": "Europe/London", "uk": "Europe/London", "irish": "Europe/Dublin", "greenwich mean": "UTC", "greenwich": "UTC",
    "coordinated universal": "UTC", "universal": "UTC", "zulu": "UTC", "german": "Europe/Berlin", "french": "Europe/Paris",
    "east africa": "Africa/Nairobi", "eastern africa": "Africa/Nairobi", "east african": "Africa/Nairobi",
    "west africa": "Africa/Lagos", "central africa": "Africa/Maputo", "south africa": "Africa/Johannesburg",
    "south african": "Africa/Johannesburg", "india": "Asia/Kolkata", "indian": "Asia/Kolkata", "delhi": "Asia/Kolkata",
    "new delhi": "Asia/Kolkata", "mumbai": "Asia/Kolkata", "bangalore": "Asia/Kolkata", "bengaluru": "Asia/Kolkata",
    "pakistan": "Asia/Karachi", "china": "Asia/Shanghai", "chinese": "Asia/Shanghai", "beijing": "Asia/Shanghai",
    "japan": "Asia/Tokyo", "japanese": "Asia/Tokyo", "korea": "Asia/Seoul", "korean": "Asia/Seoul",
    "philippine": "Asia/Manila", "gulf": "Asia/Dubai", "israel": "Asia/Jerusalem", "arabian": "Asia/Riyadh", "arabia": "Asia/Riyadh",
    "moscow": "Europe/Moscow", "afghanistan": "Asia/Kabul", "australian eastern": "Australia/Sydney",
    "australian western": "Australia/Perth", "australian central": "Australia/Adelaide", "canberra": "Australia/Sydney",
    "new zealand": "Pacific/Auckland", "wellington": "Pacific/Auckland", "brasilia": "America/Sao_Paulo",
    "argentina": "America/Argentina/Buenos_Aires", "san francisco": "America/Los_Angeles", "california": "America/Los_Angeles",
    "seattle": "America/Los_Angeles", "washington": "America/New_York", "boston": "America/New_York", "atlanta": "America/New_York",
    "texas": "America/Chicago", "geneva": "Europe/Zurich", "milan": "Europe/Rome", "munich": "Europe/Berlin",
    "frankfurt": "Europe/Berlin", "barcelona": "Europe/Madrid", "central europe": "Europe/Berlin", "eastern europe": "Europe/Athens",
    "western europe": "Europe/Lisbon", "w. europe": "Europe/Lisbon", "italian": "Europe/Rome", "spanish": "Europe/Madrid",
    "dutch": "Europe/Amsterdam", "swiss": "Europe/Zurich", "polish": "Europe/Warsaw", "swedish": "Europe/Stockholm",
    "greek": "Europe/Athens", "portuguese": "Europe/Lisbon", "turkish": "Europe/Istanbul", "turkey": "Europe/Istanbul",
    "kyiv": "Europe/Kiev", "ukraine": "Europe/Kiev", "azores": "Atlantic/Azores", "hawaiian": "Pacific/Honolulu",
    "hawaii-aleutian": "Pacific/Honolulu", "alaskan": "America/Anchorage", "us mountain": "America/Denver",
    "north american eastern": "America/New_York", "virginia": "America/New_York", "florida": "America/New_York",
    "oregon": "America/Los_Angeles", "mexico": "America/Mexico_City", "cuba": "America/Havana", "colombia": "America/Bogota",
    "peru": "America/Lima", "chile": "America/Santiago", "bolivia": "America/La_Paz", "ecuador": "America/Guayaquil",
    "venezuela": "America/Caracas", "paraguay": "America/Asuncion", "uruguay": "America/Montevideo", "amazon": "America/Manaus",
    "brazil": "America/Sao_Paulo", "kenya": "Africa/Nairobi", "uganda": "Africa/Kampala", "tanzania": "Africa/Dar_es_Salaam",
    "nigeria": "Africa/Lagos", "nigerian": "Africa/Lagos", "ghana": "Africa/Accra", "egypt": "Africa/Cairo", "west african": "Africa/Lagos",
    "central african": "Africa/Maputo", "western africa": "Africa/Lagos", "southern africa": "Africa/Johannesburg",
    "mauritius": "Indian/Mauritius", "saudi": "Asia/Riyadh", "saudi arabia": "Asia/Riyadh", "uae": "Asia/Dubai", "iran": "Asia/Tehran",
    "armenia": "Asia/Yerevan", "azerbaijan": "Asia/Baku", "uzbekistan": "Asia/Tashkent", "nepal": "Asia/Kathmandu",
    "bangladesh": "Asia/Dhaka", "bhutan": "Asia/Thimphu", "sri lanka": "Asia/Colombo", "maldives": "Indian/Maldives",
    "myanmar": "Asia/Yangon", "indochina": "Asia/Bangkok", "thailand": "Asia/Bangkok", "vietnam": "Asia/Ho_Chi_Minh",
    "malaysia": "Asia/Kuala_Lumpur", "malaysian": "Asia/Kuala_Lumpur", "western indonesia": "Asia/Jakarta",
    "central indonesia": "Asia/Makassar", "eastern indonesia": "Asia/Jayapura", "hanoi": "Asia/Ho_Chi_Minh", "taiwan": "Asia/Taipei",
    "philippines": "Asia/Manila", "shenzhen": "Asia/Shanghai", "osaka": "Asia/Tokyo", "chamorro": "Pacific/Guam",
    "samoa": "Pacific/Apia", "tonga": "Pacific/Tongatapu", "queensland": "Australia/Brisbane", "australian west": "Australia/Perth",
    "western australia": "Australia/Perth", "australia eastern": "Australia/Sydney", "western australian": "Australia/Perth",
]
