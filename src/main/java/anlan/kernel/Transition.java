package anlan.kernel;

/**
 * One move of a procedure (办理环节): from a state by an event to a state, with the actor, the paper, the time limit and
 * the provision. Empty text where the law names none; the limit may be the code of a time limit ({@code D63}), the source
 * the key of a rule ({@code law:reinspection}).
 */
public record Transition<S extends Enum<S> & State>(
        S from, String event, S to, String actor, String paper, String limit, String source) {}
