package anlan.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the reader of a page stands (当前位置): its address with the filters, from which lists make their links. */
@Component("here")
public class Here {

    private static final Set<String> ROW = Set.of("_csrf");
    private static final Set<String> CONDITION = Set.of("page", "selected", "_csrf");

    private final HttpServletRequest request;

    public Here(HttpServletRequest request) {
        this.request = request;
    }

    /** Whether the page is this one or one below it. */
    public boolean under(String path) {
        var here = request.getRequestURI().substring(request.getContextPath().length());
        return here.equals(path) || here.startsWith(path.endsWith("/") ? path : path + "/");
    }

    public boolean is(String name, @Nullable Object value) {
        return text(request.getParameter(name)).equals(text(value));
    }

    /** The same list with one condition changed; it starts at its first page again, unless only a row was picked. */
    public String with(String name, @Nullable Object value) {
        var dropped = name.equals("selected") ? ROW : CONDITION;
        var query = new ArrayList<String>();
        request.getParameterMap().forEach((key, values) -> {
            if (!key.equals(name) && !dropped.contains(key)) {
                for (var each : values) {
                    append(query, key, each);
                }
            }
        });
        append(query, name, text(value));
        return "?" + String.join("&", query);
    }

    /** The same list in the order of this column, the other way round if it is already so. */
    public String sort(String column) {
        return with("sort", is("sort", column) ? "-" + column : column);
    }

    /** What a screen reader says of the column. */
    public @Nullable String sorted(String column) {
        return is("sort", column) ? "ascending" : is("sort", "-" + column) ? "descending" : null;
    }

    /** The page numbers to offer: the first, the last and those around this one; 0 stands for those left out. */
    public List<Integer> pages(int number, int known) {
        var last = Math.max(number, known);
        var offered = new ArrayList<Integer>();
        long before = 0;
        // never counted through: the number is asked for by anyone
        for (long page : LongStream.of(1, number - 1L, number, number + 1L, last).filter(p -> p >= 1 && p <= last).sorted()
                .distinct().toArray()) {
            if (page > before + 1) {
                offered.add(0);
            }
            offered.add((int) page);
            before = page;
        }
        return offered;
    }

    private static void append(List<String> query, String name, String value) {
        if (!value.isBlank()) {
            query.add(encode(name) + "=" + encode(value));
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
