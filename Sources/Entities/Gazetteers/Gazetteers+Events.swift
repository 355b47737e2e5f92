extension Gazetteers {
    /// Events, works and products.
    static let events: StaticString = """
        Academy Award|Academy Awards|Android|Arab Spring|Asian Cup|Asian Games|Australian Open|Bastille Day|Bible
        Brexit|Champions League|Christmas|Civil War|Cold War|Commonwealth Games|COVID-19|Davis Cup
        Dow Jones Industrial Average|Easter|Eid al-Fitr|Emmy|Euro 2000|European Championship|First World War
        French Open|FTSE 100|Golden Globe|Good Friday|Grammy|Grammys|Grand Prix|Grand Slam|Gulf War|Hajj|Halloween
        Hanukkah|Holocaust|Hurricane Katrina|Hurricane Sandy|Independence Day|Internet|iPad|iPhone|Katrina|Koran
        Korean War|Kyoto Protocol|Masters|New Year's Day|Nikkei|Nobel Peace Prize|Nobel Prize
        Nuclear Non-Proliferation Treaty|Olympic Games|Olympics|Oscar|Oscars|Paris Agreement|Passover|Patriot Act
        PlayStation|Premier League|Pulitzer Prize|Quran|Ramadan|Ryder Cup|S&P 500|Second World War|Summer Olympics
        Super Bowl|Thanksgiving|Torah|Tour de France|U.S. Open|US Open|Vietnam War|Wimbledon|Windows|Winter Olympics
        World Cup|World Series|World War I|World War II|World War One|World War Two|Xbox|Yom Kippur
        """
}
