package org.leidenkg.accuracy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.leidenkg.model.source.SourceFile;

/** The seeds of an invented city, made ready to be read: with its workbook, where it has one. */
public final class CityFolder {
    static final Path CITIES = Path.of("src/test/resources/org/leidenkg/accuracy/cities");

    private static final Pattern FILE = Pattern.compile("\"(agenda-[^\"]+\\.[a-z]+)\"");

    private CityFolder() {}

    /** The names of all cities, each with another kind of file. */
    public static Stream<String> cities() {
        return Stream.of(
                "waterveen",
                "oudemeer",
                "hazelwoude",
                "kerkdam",
                "rietland",
                "vlietstad",
                "bosrade",
                "molenrijk",
                "lindehaven");
    }

    /** Copies the seeds of a city. */
    public static void copy(String city, Path into) throws IOException {
        Path from = CITIES.resolve(city);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(from.resolve("seeds"))) {
            for (Path file : files) {
                Files.copy(file, into.resolve(file.getFileName().toString()));
            }
        }
        Path workbook = from.resolve("workbook.txt");
        if (Files.exists(workbook)) {
            Files.write(into.resolve("agenda-" + city + ".xlsx"), workbook(Files.readAllLines(workbook)));
        }
        Path description = into.resolve("agenda-" + city + ".json");
        String filled = Files.readString(description);
        for (MatchResult name : FILE.matcher(filled).results().toList()) {
            Path file = into.resolve(name.group(1));
            filled = filled.replaceFirst("CHECKSUM", new SourceFile(name.group(1), Files.readAllBytes(file)).sha256());
        }
        Files.writeString(description, filled);
    }

    /** A workbook from its description: see the first line of {@code waterveen/workbook.txt}. */
    private static byte[] workbook(List<String> lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            int row = 0;
            Worksheet sheet = null;
            for (String line : lines) {
                if (line.startsWith("## sheet: ")) {
                    sheet = workbook.newWorksheet(line.substring("## sheet: ".length()));
                    row = 0;
                } else if (sheet != null) {
                    String[] cells = line.split("\\|", -1);
                    for (int column = 0; column < cells.length; column++) {
                        write(sheet, row, column, cells[column].replace('⏎', '\n'));
                    }
                    row++;
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, String value) {
        if (value.startsWith("@")) {
            sheet.value(row, column, LocalDate.parse(value.substring(1)));
            sheet.style(row, column).format("dd-mm-yyyy").set();
        } else if (value.matches("#[0-9.]+")) {
            sheet.value(row, column, Double.valueOf(value.substring(1)));
        } else if (!value.equals("↑") && !value.isEmpty()) {
            sheet.value(row, column, value);
        }
    }
}
