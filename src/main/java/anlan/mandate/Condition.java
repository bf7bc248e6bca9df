package anlan.mandate;

/**
 * One condition of an act (履职条件), with the answer and why.
 *
 * @param name two to six characters: 执法资格
 * @param reason the fact that decides it, as the officer reads it
 * @param provision what it rests on
 */
public record Condition(String name, boolean met, String reason, String provision) {}
