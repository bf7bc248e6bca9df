package anlan.platform.web;

import java.util.List;

/**
 * One page of a list (分页).
 *
 * @param number from 1
 * @param total rows in all; with {@code capped} it is a lower bound, for nobody counts a million rows to show ten
 */
public record Page<T>(List<T> rows, int number, int size, long total, boolean capped) {

    public static final int SIZE = 20;

    /** How many pages strangers turn. */
    public static final int OPEN = 100;

    public static <T> Page<T> of(List<T> rows, int number, int size, long total) {
        return new Page<>(rows, number, size, total, false);
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasNext() {
        return capped || number < pages();
    }

    /** The number of a page that a stranger asks for: whatever he typed, one of those that there may be. */
    public static int open(String typed) {
        return typed.matches("[1-9][0-9]{0,8}") ? Math.min(Integer.parseInt(typed), OPEN) : 1;
    }

    /** The offset of a page asked for by anyone: never negative, never absurd. */
    public static int offset(int number, int size) {
        return Math.clamp(number - 1L, 0, 1_000_000) * size;
    }
}
