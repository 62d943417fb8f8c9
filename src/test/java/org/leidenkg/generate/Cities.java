package org.leidenkg.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names of invented cities. */
final class Cities {
    private Cities() {}

    static List<String> names(int count) {
        List<String> names = new ArrayList<>();
        int starts = InventedWords.CITY_STARTS.size();
        int all = starts * InventedWords.CITY_ENDS.size();
        for (int i = 0; i < count; i++) {
            String name = InventedWords.CITY_STARTS.get(i % starts)
                    + InventedWords.CITY_ENDS.get(i / starts % InventedWords.CITY_ENDS.size());
            names.add(i < all ? name : name + " " + (i / all + 1));
        }
        return names;
    }

    static String slug(String city) {
        return city.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
