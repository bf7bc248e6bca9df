package anlan.kernel;

import java.util.List;
import java.util.Optional;

/**
 * A procedure (办理程序) as the table of all its moves. The same table runs the procedure and draws its flow chart
 * (工作流程图), so the chart cannot drift from what the program does.
 *
 * @param code the key of the procedure, as powers name it, for example {@code inspection}
 */
public record Procedure<S extends Enum<S> & State>(String code, String title, List<Transition<S>> moves) {

    /** The state after the move, or a refusal that says what may be done instead. */
    public S move(S from, S to) {
        return find(from, to)
                .map(Transition::to)
                .orElseThrow(() -> new Refused(
                        "“" + from.label() + "”状态下不能转为“" + to.label() + "”。" + possible(from)));
    }

    public Optional<Transition<S>> find(S from, S to) {
        return moves.stream().filter(m -> m.from() == from && m.to() == to).findFirst();
    }

    private String possible(S from) {
        var events = moves.stream().filter(m -> m.from() == from).map(Transition::event).distinct().toList();
        return events.isEmpty() ? "该事项已办结。" : "现在可以：" + String.join("、", events) + "。";
    }
}
