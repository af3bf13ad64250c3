package command.route;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import command.Refusal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sources of a module as the compiler reads them, and the texts that they give names to. */
final class Sources {

    private final List<CompilationUnitTree> units;
    private final Trees trees;
    private final Path root;
    private final Map<String, ExpressionTree> constants = new HashMap<>();

    Sources(List<CompilationUnitTree> units, Trees trees, Path root) {
        this.units = units;
        this.trees = trees;
        this.root = root;
        units.forEach(unit -> new Constants().scan(unit, null));
    }

    List<CompilationUnitTree> units() {
        return units;
    }

    String file(CompilationUnitTree unit) {
        return root.relativize(Path.of(unit.getSourceFile().toUri())).toString().replace('\\', '/');
    }

    long line(CompilationUnitTree unit, Tree tree) {
        var start = trees.getSourcePositions().getStartPosition(unit, tree);
        return unit.getLineMap().getLineNumber(start);
    }

    /** The texts of an annotation's value: one, or those in braces. */
    List<String> texts(ExpressionTree value, String className, CompilationUnitTree unit) {
        return value instanceof NewArrayTree list
                ? list.getInitializers().stream().map(one -> text(one, className, unit)).toList()
                : List.of(text(value, className, unit));
    }

    /** What the compiler would make of a constant expression. */
    String text(ExpressionTree value, String className, CompilationUnitTree unit) {
        return switch (value) {
            case LiteralTree literal -> String.valueOf(literal.getValue());
            case ParenthesizedTree inner -> text(inner.getExpression(), className, unit);
            case BinaryTree sum ->
                    text(sum.getLeftOperand(), className, unit)
                            + text(sum.getRightOperand(), className, unit);
            case IdentifierTree name -> constant(className + "." + name.getName(), value, unit);
            case MemberSelectTree name -> constant(name.toString(), value, unit);
            default -> throw unreadable(value, unit);
        };
    }

    private String constant(String name, ExpressionTree value, CompilationUnitTree unit) {
        var meant = constants.get(name);
        if (meant == null) {
            throw unreadable(value, unit);
        }
        return text(meant, name.substring(0, name.lastIndexOf('.')), unit);
    }

    private Refusal unreadable(ExpressionTree value, CompilationUnitTree unit) {
        return new Refusal(
                "%s:%d: %s cannot be read; write a text there, or a constant of this module."
                        .formatted(file(unit), line(unit, value), value));
    }

    /** {@code @GetMapping("/x")} has one argument without a name, which is called value. */
    static Map<String, ExpressionTree> arguments(AnnotationTree annotation) {
        var arguments = new HashMap<String, ExpressionTree>();
        for (var argument : annotation.getArguments()) {
            if (argument instanceof AssignmentTree named) {
                arguments.put(named.getVariable().toString(), named.getExpression());
            } else {
                arguments.put("value", argument);
            }
        }
        return arguments;
    }

    private final class Constants extends TreePathScanner<Void, Void> {

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type
                    && variable.getInitializer() != null) {
                constants.put(
                        type.getSimpleName() + "." + variable.getName(), variable.getInitializer());
            }
            return super.visitVariable(variable, nothing);
        }
    }
}
