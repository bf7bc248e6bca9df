package anlan.law.web;

import anlan.kernel.Procedure;
import anlan.kernel.State;
import anlan.kernel.Transition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The flow chart of a procedure (工作流程图), drawn from the table that runs it: states one below the other, a move to
 * the next straight down, a move further on in a lane at the right, a move back in a lane at the left.
 */
record FlowChart(int width, int height, List<Box> boxes, List<Line> lines) {

    private static final int BOX_WIDTH = 240;
    private static final int BOX_HEIGHT = 44;
    private static final int STEP = 92;
    private static final int LANE = 30;
    private static final int EDGE = 24;
    private static final int LONGEST_TEXT = 8;

    /** A state: where its box stands, and whether the matter ends in it. */
    record Box(String label, int x, int y, boolean start, boolean end) {

        public int middle() {
            return x + BOX_WIDTH / 2;
        }

        public int baseline() {
            return y + BOX_HEIGHT / 2 + 5;
        }
    }

    /** The moves between two states: their numbers in the table below the chart, and the way of the arrow. */
    record Line(String numbers, String text, String path, int x, int y, int textX) {

        public int radius() {
            return 5 + 4 * numbers.length();
        }
    }

    private record Pair(int from, int to) {

        int top() {
            return Math.min(from, to);
        }

        int bottom() {
            return Math.max(from, to);
        }

        boolean isNext() {
            return to == from + 1;
        }

        boolean overlaps(Pair other) {
            return top() <= other.bottom() && other.top() <= bottom();
        }
    }

    static <S extends Enum<S> & State> FlowChart of(Procedure<S> procedure) {
        var states = new ArrayList<>(inOrder(procedure.moves()));
        var moves = new LinkedHashMap<Pair, List<Integer>>();
        for (int i = 0; i < procedure.moves().size(); i++) {
            var move = procedure.moves().get(i);
            var pair = new Pair(states.indexOf(move.from()), states.indexOf(move.to()));
            moves.computeIfAbsent(pair, _ -> new ArrayList<>()).add(i + 1);
        }
        var right = lanes(moves.keySet().stream().filter(p -> !p.isNext() && p.to >= p.from).toList());
        var left = lanes(moves.keySet().stream().filter(p -> p.to < p.from).toList());
        int x = EDGE + left.size() * LANE + LANE / 2;
        var boxes = new ArrayList<Box>();
        for (int i = 0; i < states.size(); i++) {
            var state = states.get(i);
            boolean end = procedure.moves().stream().noneMatch(m -> m.from() == state);
            boxes.add(new Box(state.label(), x, EDGE + i * STEP, i == 0, end));
        }
        var lines = new ArrayList<Line>();
        moves.forEach((pair, numbers) -> lines.add(line(pair, numbers, procedure.moves(), x, right, left)));
        int width = x + BOX_WIDTH + LANE / 2 + right.size() * LANE + EDGE;
        return new FlowChart(width, 2 * EDGE + (states.size() - 1) * STEP + BOX_HEIGHT, boxes, lines);
    }

    /** The first state first, then each as it is reached. */
    private static <S extends Enum<S> & State> LinkedHashSet<S> inOrder(List<Transition<S>> moves) {
        var order = new LinkedHashSet<S>();
        moves.stream().map(Transition::from).findFirst().ifPresent(order::add);
        moves.forEach(move -> {
            order.add(move.from());
            order.add(move.to());
        });
        return order;
    }

    /** Moves that do not stand beside each other share a lane; short ones lie inside. */
    private static List<List<Pair>> lanes(List<Pair> pairs) {
        var lanes = new ArrayList<List<Pair>>();
        pairs.stream().sorted(Comparator.comparingInt(p -> p.bottom() - p.top())).forEach(pair -> lanes.stream()
                .filter(lane -> lane.stream().noneMatch(pair::overlaps)).findFirst()
                .orElseGet(() -> {
                    lanes.add(new ArrayList<>());
                    return lanes.getLast();
                }).add(pair));
        return lanes;
    }

    private static <S extends Enum<S> & State> Line line(Pair pair, List<Integer> numbers, List<Transition<S>> moves,
            int x, List<List<Pair>> right, List<List<Pair>> left) {
        var label = numbers.stream().map(String::valueOf).collect(Collectors.joining("、"));
        var text = shortened(moves.get(numbers.getFirst() - 1).event());
        if (pair.isNext()) {
            int middle = x + BOX_WIDTH / 2;
            int top = EDGE + pair.from * STEP + BOX_HEIGHT;
            int bottom = EDGE + pair.to * STEP;
            var path = "M" + middle + " " + top + "V" + (bottom - 3);
            return new Line(label, text, path, middle, (top + bottom) / 2, middle + 16);
        }
        int leave = EDGE + pair.from * STEP + BOX_HEIGHT / 2 + 8;
        int enter = EDGE + pair.to * STEP + BOX_HEIGHT / 2 - 8;
        boolean back = pair.to < pair.from;
        int side = back ? x : x + BOX_WIDTH;
        int lane = back
                ? x - LANE / 2 - laneOf(pair, left) * LANE - LANE / 2
                : side + LANE / 2 + laneOf(pair, right) * LANE + LANE / 2;
        var path = "M" + side + " " + leave + "H" + lane + "V" + enter + "H" + (back ? side - 3 : side + 3);
        return new Line(label, "", path, lane, (leave + enter) / 2, 0);
    }

    private static int laneOf(Pair pair, List<List<Pair>> lanes) {
        for (int i = 0; i < lanes.size(); i++) {
            if (lanes.get(i).contains(pair)) {
                return i;
            }
        }
        throw new IllegalStateException("every move has its lane");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
