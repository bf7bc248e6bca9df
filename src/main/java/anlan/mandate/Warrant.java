package anlan.mandate;

import anlan.kernel.Identifier;
import java.util.List;

/**
 * The proof that an act was allowed (履职凭据): the item of the list in the version it had, the provisions it rests on and
 * every condition as it was found. A deed keeps its id.
 *
 * @param powerVersion the version of the item that was in force on the day
 * @param basis the provisions as a paper cites them
 */
public record Warrant(
        WarrantId id,
        String power,
        String powerName,
        Identifier powerVersion,
        List<String> basis,
        List<Condition> conditions) {

    public Warrant {
        basis = List.copyOf(basis);
        conditions = List.copyOf(conditions);
    }

    /** 《中华人民共和国安全生产法》第六十五条第一款, and so on, in one line. */
    public String cited() {
        return String.join("、", basis);
    }
}
