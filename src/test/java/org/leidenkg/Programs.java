package org.leidenkg;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Programs as the machine has them: nothing is ever downloaded. */
public final class Programs {
    /** Where servers are that people do not start by hand, and which is not on everybody's {@code PATH}. */
    private static final String FOR_ADMINISTRATORS = "/usr/sbin";

    private Programs() {}

    /** The first that is there, of several names of one program. */
    public static Optional<Path> find(String... names) {
        return Stream.of(names).flatMap(Programs::all).findFirst();
    }

    /** All of one name, in the order of the {@code PATH}. */
    public static Stream<Path> all(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(path + File.pathSeparator + FOR_ADMINISTRATORS)
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }
}
