package anlan.bench;

import java.util.List;

/** Figures of several rounds, and how they are printed: each beside what is wanted. */
final class Results {

    private Results() {}

    static double median(List<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    static void most(String what, double figure, double most, String unit) {
        System.out.printf("%-70s %10.2f %s  (at most %s) %s%n", what, figure, unit, plain(most), figure <= most ? "met" : "MISSED");
    }

    static void least(String what, double figure, double least, String unit) {
        System.out.printf("%-70s %10.2f %s  (at least %s) %s%n", what, figure, unit, plain(least), figure >= least ? "met" : "MISSED");
    }

    static void say(String what, Object figure) {
        System.out.printf("%-70s %s%n", what, figure);
    }

    static int argument(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index].replace("_", "").replace(",", "")) : otherwise;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
