package anlan.platform.document.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** The boxes of a form (选择框) as pictures: the typefaces of papers have no ☑ and ☐. */
final class TickBox {

    static final String TICKED = PngAddress.of(draw(true));
    static final String OPEN = PngAddress.of(draw(false));

    private static final int SIDE = 96;

    private TickBox() {}

    private static BufferedImage draw(boolean ticked) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(6));
        pen.draw(new Rectangle2D.Double(4, 4, SIDE - 8, SIDE - 8));
        if (ticked) {
            var tick = new Path2D.Double();
            tick.moveTo(20, 48);
            tick.lineTo(41, 70);
            tick.lineTo(76, 24);
            pen.setStroke(new BasicStroke(10, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(tick);
        }
        pen.dispose();
        return image;
    }
}
