package anlan.platform.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the text of a plain path; gives up at anything else. */
final class PathParser {

    private static final Set<String> WORDS = Set.of("true", "false", "null", "not", "and", "or", "new", "T");

    private static final class NoPath extends RuntimeException {
        static final NoPath INSTANCE = new NoPath();

        private NoPath() {
            super(null, null, false, false);
        }
    }

    private final String text;
    private int at;

    PathParser(String text) {
        this.text = text;
    }

    Optional<Path> whole() {
        try {
            var path = path();
            return at == text.length() ? Optional.of(path) : Optional.empty();
        } catch (NoPath e) {
            return Optional.empty();
        }
    }

    private Path path() {
        boolean bean = takes('@');
        var root = name();
        if (WORDS.contains(root) || at < text.length() && text.charAt(at) == '(') {
            throw NoPath.INSTANCE;
        }
        var steps = new ArrayList<Path.Step>();
        while (takes('.')) {
            steps.add(new Path.Step(name(), arguments()));
        }
        return new Path(bean, root, List.copyOf(steps));
    }

    private @Nullable List<Operand> arguments() {
        if (!takes('(')) {
            return null;
        }
        var arguments = new ArrayList<Operand>();
        while (!takes(')')) {
            if (!arguments.isEmpty()) {
                need(',');
            }
            takes(' ');
            arguments.add(takes('\'') ? quoted() : path());
        }
        return List.copyOf(arguments);
    }

    private Operand quoted() {
        int end = text.indexOf('\'', at);
        if (end < 0 || text.startsWith("''", end)) {
            throw NoPath.INSTANCE;
        }
        var inside = text.substring(at, end);
        at = end + 1;
        return new Operand.Text(inside);
    }

    private String name() {
        int start = at;
        while (at < text.length() && isOfName(text.charAt(at))) {
            at++;
        }
        if (at == start || Character.isDigit(text.charAt(start))) {
            throw NoPath.INSTANCE;
        }
        return text.substring(start, at);
    }

    private static boolean isOfName(char each) {
        return each < 128 && (Character.isLetterOrDigit(each) || each == '_');
    }

    private boolean takes(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void need(char wanted) {
        if (!takes(wanted)) {
            throw NoPath.INSTANCE;
        }
    }
}
