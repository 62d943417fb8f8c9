package org.leidenkg;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Programs as the machine has them: nothing is ever downloaded. */
public final class Programs {
    /** Where servers are that people do not start by hand, and which is not on everybody's {@code PATH}. */
    private static final String FOR_ADMINISTRATORS = "/usr/sbin";

    private Programs() {}

    /** The first that is there, of several names of one program. */
    public static Optional<Path> find(String... names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        List<String> folders = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(path + File.pathSeparator + FOR_ADMINISTRATORS)
                .filter(folder -> !folder.isEmpty())
                .toList();
        return List.of(names).stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
