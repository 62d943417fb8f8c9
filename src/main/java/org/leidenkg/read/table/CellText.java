package org.leidenkg.read.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/** The words of a cell of a workbook, about as a spreadsheet shows them: dates as ISO 8601 writes them. */
final class CellText {
    private static final Set<Integer> DATES = Set.of(14, 15, 16, 17, 22, 27, 30, 36, 50, 57);
    private static final Pattern NO_CODES = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");
    private static final Pattern FIXED = Pattern.compile("(0+)(?:\\.(0+))?");
    /** A workbook keeps fifteen digits. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private CellText() {}

    static String of(Cell cell) {
        String raw = String.valueOf(cell.getRawValue() == null ? "" : cell.getRawValue());
        String text = switch (cell.getType()) {
            case NUMBER -> number(cell, raw);
            case FORMULA -> formula(cell, raw);
            case STRING -> cell.asString();
            case BOOLEAN -> raw.equals("1") || raw.equalsIgnoreCase("true") ? "ja" : "nee";
            case ERROR, EMPTY -> "";
        };
        return text.replace("_x000D_", "")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "");
    }

    private static String formula(Cell cell, String raw) {
        return raw.matches("-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?") && !(cell.getValue() instanceof String)
                ? number(cell, raw)
                : raw;
    }

    private static String number(Cell cell, String raw) {
        String format = cell.getDataFormatString() == null
                ? ""
                : NO_CODES.matcher(cell.getDataFormatString()).replaceAll("").toLowerCase(Locale.ROOT);
        boolean builtIn = cell.getDataFormatId() != null && DATES.contains(cell.getDataFormatId());
        if (builtIn || format.matches(".*[dy].*")) {
            return date(cell.asDate(), format);
        }
        BigDecimal number = new BigDecimal(raw).round(DIGITS);
        Matcher fixed = FIXED.matcher(format);
        if (fixed.matches()) {
            int decimals = fixed.group(2) == null ? 0 : fixed.group(2).length();
            String digits = number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
            int missing = fixed.group(1).length() + (decimals == 0 ? 0 : decimals + 1) - digits.length();
            return "0".repeat(Math.max(0, missing)) + digits;
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** As exact as the format shows it: a day, a month or a year. */
    private static String date(LocalDateTime date, String format) {
        boolean day = format.isEmpty() || format.contains("d") || !format.contains("y");
        String pattern = day ? "uuuu-MM-dd" : format.contains("m") ? "uuuu-MM" : "uuuu";
        return date.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
    }
}
