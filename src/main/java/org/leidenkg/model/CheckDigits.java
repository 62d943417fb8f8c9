package org.leidenkg.model;

import java.util.Locale;

/** The check digits of registers' numbers (ISO/IEC 7064), by which a slip of the pen shows. */
final class CheckDigits {
    /** Crockford's base 32. */
    private static final String BASE_32 = "0123456789abcdefghjkmnpqrstvwxyz";

    private CheckDigits() {}

    /** MOD 97-10 over what stands before the last two digits, as ROR has it. */
    static boolean fitRor(String value) {
        String digits = value.substring(value.lastIndexOf('/') + 1);
        long number = 0;
        for (char c : digits.substring(0, digits.length() - 2).toCharArray()) {
            int digit = BASE_32.indexOf(c);
            if (digit < 0) {
                return false;
            }
            number = number * BASE_32.length() + digit;
        }
        return digits.endsWith(String.format(Locale.ROOT, "%02d", 98 - number * 100 % 97));
    }

    /** MOD 11-2 over what stands before the last digit, in which X is ten. */
    static boolean fitIsni(String value) {
        String digits = value.replace(" ", "");
        int sum = 0;
        for (char c : digits.substring(0, digits.length() - 1).toCharArray()) {
            sum = (sum + Character.digit(c, 10)) * 2;
        }
        int check = (12 - sum % 11) % 11;
        return digits.endsWith(check == 10 ? "X" : String.valueOf(check));
    }
}
