/// The months as pages write them, by the beginnings of their names, in lower case: what follows is an ending or a full name's rest.
enum MonthNames {
    /// 1 to 12 for a month's name, in whatever language; `nil` for other words.
    ///
    /// "Listopad" is October in Croatian and November in Polish and Czech: only that one depends on the language.
    static func month(_ word: String, language: String? = nil) -> Int? {
        let word = word.lowercased()
        var scalars = Array(word.unicodeScalars)
        // Hebrew and Arabic write "in" and "and" together with the name.
        if let first = scalars.first, first == "ב" || first == "و", scalars.count > 4 { scalars.removeFirst() }
        guard scalars.count >= 2, scalars.count <= 16 else { return nil }
        var beginning = String.UnicodeScalarView()
        var found: (month: Int, length: Int)?
        for scalar in scalars {
            beginning.append(scalar)
            if let month = beginnings[String(beginning)] { found = (month, beginning.count) }
        }
        guard let found, scalars.count - found.length <= 10 else { return nil }
        if found.month == 11, word.hasPrefix("listopad"), language?.hasPrefix("hr") == true || language?.hasPrefix("bs") == true {
            return 10
        }
        return found.month
    }

    private static let beginnings: [String: Int] = {
        let languages = [
            "jan feb mar apr may jun jul aug sep oct nov dec",  // English
            "jän feb mär apr mai jun jul aug sep okt nov dez",  // German
            "jan févr mars avr mai juin juil août sept oct nov déc",
            "janv fev mars avril mai juin juillet aout sept oct nov decembre",
            "ene feb mar abr may jun jul ago sep oct nov dic",
            "jan fev mar abr mai jun jul ago set out nov dez",
            "gen feb mar apr mag giu lug ago sett ott nov dic",
            "gener febr març abril maig juny juliol agost setem octu novem desem",
            "jan feb maart apr mei juni juli augus sept okt nov dec",
            "sty lut marz kwi maj cze lip sie wrz paź lis gru",
            "led únor břez dub květ červ červenec srp září říj listopad prosin",
            "leden února březn dubn května června července srpna září října listopadu prosince",
            "jan feb mar apr máj jún júl aug sep okt nov dec",
            "siječ velja ožuj trav svib lipnj srpnj kolov ruj listopad studen prosin",
            "sij velj ožu tra svi lipanj srpanj kol ruj listopad stu pro",
            "januar februar mart april maj juni juli avgust septembar oktobar novembar decembar",
            "ian feb mar apr mai iun iul aug sep oct noi dec",
            "januar febr márc ápr máj jún júl aug szep okt nov dec",
            "oca şub mart nis may haz tem ağu eyl eki kas ara",
            "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
            "jan feb mars apr maj jun jul aug sep okt nov dec",
            "jan feb mars apr mai juni juli aug sept okt nov des",
            "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
            "jaan veeb märts apr mai juuni juuli aug sept okt nov dets",
            "janv febr mart apr maij jūn jūl aug sept okt nov dec",
            "saus vasar kov baland geguž biržel liep rugpj rugs spal lapkr gruod",
            "januari februari maret april mei juni juli agustus september oktober november desember",
            "januari februari mac april mei jun julai ogos september oktober november disember",
            "urt ots mar api mai eka uzt abu ira urr aza abe",
            "янв фев мар апр мая июн июл авг сен окт ноя дек",
            "январ феврал март апрел май июн июл август сентяб октяб нояб декаб",
            "січ лют берез квіт трав черв лип серп верес жовт листоп груд",
            "студз лют сакав крас май чэрв ліп жні верас кастр ліст снеж",
            "яну фев мар апр май юни юли авг сеп окт ное дек",
            "јан феб мар апр мај јун јул авг сеп окт нов дец",
            "ιαν φεβ μαρ απρ μαϊ ιουν ιουλ αυγ σεπ οκτ νοε δεκ",
            "ιανουάρ φεβρουάρ μάρ απρίλ μαΐ ιούν ιούλ αύγ σεπτ οκτώβ νοέμ δεκέμ",
            "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
            "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
            "يناير فبراير مارس ابريل ماي يونية يولية اغسطس سبتمبر اكتوبر نونبر دجنبر",
            "شباط شباط آذار نيسان أيار حزيران تموز آب أيلول أيلول نوفمبر ديسمبر",
            "ژانویه فوریه مارس آوریل می ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
            "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
            "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितम्बर अक्तूबर नवम्बर दिसम्बर",
            "জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর",
            "ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்",
            "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
            "იანვ თებერვ მარტ აპრილ მაის ივნის ივლის აგვისტ სექტემბ ოქტომბ ნოემბ დეკემბ",
            "հունվ փետր մարտ ապրիլ մայիս հունիս հուլիս օգոս սեպտ հոկտ նոյ դեկտ",
            "yan fev mart aprel may iyun iyul avq sentyabr oktyabr noyabr dekabr",
            "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor",
        ]
        var beginnings: [String: Int] = [:]
        for language in languages {
            for (month, word) in language.split(separator: " ").enumerated() where beginnings[String(word)] == nil {
                // Names that have no place in a list stand in for their neighbour.
                beginnings[String(word)] = month + 1
            }
        }
        beginnings["شباط"] = 2
        beginnings["أيلول"] = 9
        return beginnings
    }()
}
