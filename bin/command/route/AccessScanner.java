package command.route;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds who may use what: in the variable {@code TABLE} of an application, whose lines are such as
 * {@code new Route("/pricing", EVERYBODY)} or, in one text, {@code GET /v1/me token}; and in a
 * chain of security itself, as {@code requestMatchers("/").permitAll()}.
 */
final class AccessScanner extends TreePathScanner<Void, CompilationUnitTree> {

    private final Sources sources;
    private final List<AccessLine> found = new ArrayList<>();

    AccessScanner(Sources sources) {
        this.sources = sources;
    }

    List<AccessLine> scan() {
        sources.units().forEach(unit -> scan(unit, unit));
        return found;
    }

    @Override
    public Void visitVariable(VariableTree variable, CompilationUnitTree unit) {
        if (variable.getName().contentEquals("TABLE")
                && variable.getInitializer() instanceof LiteralTree text) {
            addText(text, unit);
        }
        return super.visitVariable(variable, unit);
    }

    private void addText(LiteralTree text, CompilationUnitTree unit) {
        // the first line of a text block is the one below its quotes
        var line = sources.line(unit, text);
        for (var row : text.getValue().toString().split("\n")) {
            line++;
            if (!row.isBlank() && !row.startsWith("#")) {
                var columns = row.strip().split("\\s+");
                found.add(
                        new AccessLine(
                                columns[0], columns[1], columns[2], sources.file(unit), line));
            }
        }
    }

    @Override
    public Void visitNewClass(NewClassTree row, CompilationUnitTree unit) {
        if (row.getIdentifier().toString().equals("Route") && row.getArguments().size() == 2) {
            var access = lastName(row.getArguments().getLast());
            add(
                    AccessLine.ANY,
                    sources.text(row.getArguments().getFirst(), className(), unit),
                    access.toLowerCase().replace('_', ' '),
                    row,
                    unit);
        }
        return super.visitNewClass(row, unit);
    }

    /** The rule above is the inner one. */
    @Override
    public Void visitMethodInvocation(MethodInvocationTree rule, CompilationUnitTree unit) {
        super.visitMethodInvocation(rule, unit);
        if (rule.getMethodSelect() instanceof MemberSelectTree who
                && who.getExpression() instanceof MethodInvocationTree which
                && which.getMethodSelect().toString().endsWith("requestMatchers")) {
            addMatchers(which, words(who.getIdentifier().toString(), rule), unit);
        }
        return null;
    }

    private void addMatchers(MethodInvocationTree which, String access, CompilationUnitTree unit) {
        var method = AccessLine.ANY;
        for (var argument : which.getArguments()) {
            if (argument instanceof LiteralTree path) {
                add(method, path.getValue().toString(), access, path, unit);
            } else if (argument.toString().contains("HttpMethod.")) {
                method = lastName(argument);
            }
        }
    }

    private static String words(String rule, MethodInvocationTree whole) {
        return switch (rule) {
            case "permitAll" -> "everybody";
            case "authenticated" -> "logged in";
            case "denyAll" -> "nobody";
            default -> "%s(%s)".formatted(rule, whole.getArguments());
        };
    }

    private void add(
            String method,
            String path,
            String access,
            ExpressionTree place,
            CompilationUnitTree unit) {
        found.add(
                new AccessLine(
                        method, path, access, sources.file(unit), sources.line(unit, place)));
    }

    private String className() {
        for (var place = getCurrentPath(); place != null; place = place.getParentPath()) {
            if (place.getLeaf() instanceof ClassTree type) {
                return type.getSimpleName().toString();
            }
        }
        return "";
    }

    private static String lastName(ExpressionTree name) {
        return name.toString().replaceFirst(".*\\.", "");
    }
}
