package org.leidenkg.store;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.spi.FileSystemProvider;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.implementation.InvocationHandlerAdapter;
import net.bytebuddy.matcher.ElementMatchers;
import org.jspecify.annotations.Nullable;

/**
 * A file system over a folder that knows what a power cut leaves: of a file what it held when it was last forced, of a folder
 * the names that it had when it was last forced, or, since a disk may write names of its own accord, those that it has.
 */
final class ForgetfulDisk {
    private final Path real;
    private final Item top = new Item("folder");
    private final Set<Map<String, String>> seen = new HashSet<>();
    private final FileSystem files;
    private final FileSystemProvider provider;
    private Consumer<Map<String, String>> reader = image -> {};

    ForgetfulDisk(Path real) {
        this.real = real;
        this.files = subclass(FileSystem.class, (proxy, method, given) -> pass(real.getFileSystem(), method, given));
        this.provider = subclass(FileSystemProvider.class, (proxy, method, given) -> change(method, given));
    }

    /** The folder, through this file system. */
    Path path() {
        return (Path) Objects.requireNonNull(wrap(real));
    }

    /** Has every state that the disk may be left in, from now on, looked at once: names of its items with what they hold. */
    synchronized void onPowerCut(Consumer<Map<String, String>> newReader) {
        reader = newReader;
        seen.clear();
        look();
    }

    /** Makes what a power cut left. */
    static void restore(Map<String, String> image, Path folder) throws IOException {
        for (Map.Entry<String, String> one : image.entrySet()) {
            Path path = folder.resolve(one.getKey());
            String[] item = one.getValue().split(":", 2);
            switch (item[0]) {
                case "folder" -> Files.createDirectory(path);
                case "link" -> Files.createSymbolicLink(path, Path.of(item[1]));
                default -> Files.writeString(path, item[1], StandardCharsets.ISO_8859_1);
            }
        }
    }

    /** A file, a folder or a link, whatever its name. */
    private static final class Item {
        private final Map<String, Item> names = new TreeMap<>();
        private Map<String, Item> forced = Map.of();
        private String kept;

        Item(String kept) {
            this.kept = kept;
        }

        void force(Path path) throws IOException {
            if (Files.isDirectory(path)) {
                forced = new TreeMap<>(names);
            } else {
                kept = "file:" + Files.readString(path, StandardCharsets.ISO_8859_1);
            }
        }

        Stream<Item> all() {
            return Stream.concat(Stream.of(this), names.values().stream().flatMap(Item::all));
        }

        void describe(String prefix, Predicate<Item> written, Map<String, String> image) {
            (written.test(this) ? names : forced).forEach((name, item) -> {
                image.put(prefix + name, item.kept);
                item.describe(prefix + name + "/", written, image);
            });
        }
    }

    private void look() {
        Stream<Predicate<Item>> one = top.all().map(item -> item::equals);
        Stream.concat(Stream.of(item -> false, item -> true), one).forEach(written -> {
            Map<String, String> image = new TreeMap<>();
            top.describe("", written, image);
            // What starts with a dot is of the build, which no reader looks at.
            image.keySet().removeIf(name -> name.contains("/."));
            if (seen.add(image)) {
                reader.accept(image);
            }
        });
    }

    private synchronized @Nullable Object change(Method method, Object[] given) throws Throwable {
        Object result = pass(real.getFileSystem().provider(), method, given);
        switch (method.getName()) {
            case "createDirectory" -> names(given[0]).put(name(given[0]), new Item("folder"));
            case "createSymbolicLink" -> names(given[0]).put(name(given[0]), new Item("link:" + given[1]));
            case "newOutputStream" -> names(given[0]).putIfAbsent(name(given[0]), new Item("file:"));
            case "newByteChannel", "newFileChannel" -> {
                if (((Set<?>) given[1]).contains(StandardOpenOption.WRITE)) {
                    names(given[0]).putIfAbsent(name(given[0]), new Item("file:"));
                }
            }
            case "move" -> names(given[1]).put(name(given[1]), names(given[0]).remove(name(given[0])));
            case "delete", "deleteIfExists" -> names(given[0]).remove(name(given[0]));
            default -> {
                return result;
            }
        }
        look();
        return result instanceof FileChannel channel ? forcing(channel, (Path) unwrap(given[0])) : result;
    }

    private FileChannel forcing(FileChannel channel, Path path) {
        return subclass(FileChannel.class, (proxy, method, given) -> {
            switch (method.getName()) {
                case "force" -> force(path);
                case "implCloseChannel" -> channel.close();
                default -> {
                    return pass(channel, method, given);
                }
            }
            return null;
        });
    }

    private synchronized void force(Path path) throws IOException {
        find(path).force(path);
        look();
    }

    private Map<String, Item> names(Object path) {
        return find(Objects.requireNonNull(((Path) unwrap(path)).getParent())).names;
    }

    private static String name(Object path) {
        return ((Path) path).getFileName().toString();
    }

    private Item find(Path path) {
        Item item = top;
        if (!path.equals(real)) {
            for (Path name : real.relativize(path)) {
                item = Objects.requireNonNull(item.names.get(name.toString()));
            }
        }
        return item;
    }

    /** A call to what is really there. */
    private @Nullable Object pass(Object to, Method method, Object @Nullable [] given) throws Throwable {
        Object[] real = given == null
                ? null
                : Stream.of(given).map(ForgetfulDisk::unwrap).toArray();
        try {
            return wrap(method.invoke(to, real));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private @Nullable Object wrap(@Nullable Object result) {
        if (result instanceof Path path) {
            return Proxy.newProxyInstance(
                    ForgetfulDisk.class.getClassLoader(), new Class<?>[] {Path.class}, new PathCalls(path));
        }
        if (result instanceof DirectoryStream<?> found) {
            return new Found(found);
        }
        if (result instanceof FileSystem) {
            return files;
        }
        return result instanceof FileSystemProvider ? provider : result;
    }

    private static Object unwrap(Object value) {
        return Proxy.isProxyClass(value.getClass()) && Proxy.getInvocationHandler(value) instanceof PathCalls calls
                ? calls.path
                : value;
    }

    private final class PathCalls implements InvocationHandler {
        private final Path path;

        PathCalls(Path path) {
            this.path = path;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] given) throws Throwable {
            return pass(path, method, given);
        }
    }

    private final class Found implements DirectoryStream<Path> {
        private final DirectoryStream<?> found;

        Found(DirectoryStream<?> found) {
            this.found = found;
        }

        @Override
        public Iterator<Path> iterator() {
            return StreamSupport.stream(found.spliterator(), false)
                    .map(path -> (Path) wrap(path))
                    .iterator();
        }

        @Override
        public void close() throws IOException {
            found.close();
        }
    }

    /** An object of an abstract class of the JDK whose calls all go to one place. */
    private static <T> T subclass(Class<T> type, InvocationHandler calls) {
        try {
            return new ByteBuddy()
                    .subclass(type)
                    .method(ElementMatchers.any())
                    .intercept(InvocationHandlerAdapter.of(calls))
                    .make()
                    .load(ForgetfulDisk.class.getClassLoader())
                    .getLoaded()
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
