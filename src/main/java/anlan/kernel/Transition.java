package anlan.kernel;

/**
 * One move of a procedure (办理环节): from a state by an event to a state, with the actor, the paper, the time limit and
 * the provision. Empty text where the law names none.
 */
public record Transition<S extends Enum<S> & State>(
        S from, String event, S to, String actor, String paper, String limit, String source) {}
