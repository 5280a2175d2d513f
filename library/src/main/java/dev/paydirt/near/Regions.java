package dev.paydirt.near;

import java.util.HashMap;
import java.util.Map;

/// Names of states and provinces that are written in two ways.
final class Regions {
    private static final Map<String, String> CODES = new HashMap<>();

    static {
        String states =
                "alabama al alaska ak arizona az arkansas ar california ca colorado co connecticut ct delaware de "
                        + "florida fl georgia ga hawaii hi idaho id illinois il indiana in iowa ia kansas ks kentucky ky "
                        + "louisiana la maine me maryland md massachusetts ma michigan mi minnesota mn mississippi ms "
                        + "missouri mo montana mt nebraska ne nevada nv new-hampshire nh new-jersey nj new-mexico nm "
                        + "new-york ny north-carolina nc north-dakota nd ohio oh oklahoma ok oregon or pennsylvania pa "
                        + "rhode-island ri south-carolina sc south-dakota sd tennessee tn texas tx utah ut vermont vt "
                        + "virginia va washington wa west-virginia wv wisconsin wi wyoming wy district-of-columbia dc "
                        + "ontario on quebec qc british-columbia bc alberta ab manitoba mb nova-scotia ns";
        String[] words = states.split(" ");
        for (int index = 0; index < words.length; index += 2) {
            CODES.put(words[index].replace('-', ' '), words[index + 1]);
        }
    }

    private Regions() {}

    /// The short form of a region, or the name itself. What follows the first word of a short form (a postal code) does
    /// not count.
    static String code(String name) {
        String first = name.split(" ", 2)[0];
        return CODES.containsValue(first) ? first : CODES.getOrDefault(name, name);
    }
}
