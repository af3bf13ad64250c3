package command.route;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what the methods of controllers are mapped to. */
final class MappingScanner extends TreePathScanner<Void, CompilationUnitTree> {

    private static final Map<String, String> METHODS =
            Map.of(
                    "GetMapping", "GET",
                    "PostMapping", "POST",
                    "PutMapping", "PUT",
                    "PatchMapping", "PATCH",
                    "DeleteMapping", "DELETE",
                    "RequestMapping", "ANY");

    private final Sources sources;
    private final List<Mapping> found = new ArrayList<>();

    MappingScanner(Sources sources) {
        this.sources = sources;
    }

    List<Mapping> scan() {
        sources.units().forEach(unit -> scan(unit, unit));
        return found;
    }

    @Override
    public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
        if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type) {
            mapping(method.getModifiers()).ifPresent(mapping -> add(mapping, method, type, unit));
        }
        return super.visitMethod(method, unit);
    }

    private void add(
            AnnotationTree mapping, MethodTree method, ClassTree type, CompilationUnitTree unit) {
        var className = type.getSimpleName().toString();
        var above =
                mapping(type.getModifiers())
                        .map(annotation -> paths(annotation, className, unit))
                        .orElse(List.of(""));
        for (var verb : verbs(mapping)) {
            above.stream()
                    .flatMap(outer ->
                            paths(mapping, className, unit).stream()
                                    .map(inner -> joined(outer, inner)))
                    .distinct()
                    .map(path ->
                            new Mapping(
                                    verb,
                                    path,
                                    className + "." + method.getName(),
                                    sources.file(unit),
                                    sources.line(unit, method)))
                    .forEach(found::add);
        }
    }

    private static Optional<? extends AnnotationTree> mapping(ModifiersTree modifiers) {
        return modifiers.getAnnotations().stream()
                .filter(one -> METHODS.containsKey(one.getAnnotationType().toString()))
                .findFirst();
    }

    private List<String> paths(AnnotationTree mapping, String className, CompilationUnitTree unit) {
        var arguments = Sources.arguments(mapping);
        var paths = arguments.getOrDefault("path", arguments.get("value"));
        return paths == null ? List.of("") : sources.texts(paths, className, unit);
    }

    private static List<String> verbs(AnnotationTree mapping) {
        var said = Sources.arguments(mapping).get("method");
        return switch (said) {
            case null -> List.of(METHODS.get(mapping.getAnnotationType().toString()));
            case NewArrayTree several ->
                    several.getInitializers().stream().map(MappingScanner::lastName).toList();
            default -> List.of(lastName(said));
        };
    }

    private static String lastName(ExpressionTree name) {
        return name.toString().replaceFirst(".*\\.", "");
    }

    /** As Spring does it: an empty path adds nothing. */
    private static String joined(String outer, String inner) {
        var slash = inner.isEmpty() || inner.startsWith("/") ? "" : "/";
        var path = outer + slash + inner;
        return path.isEmpty() ? "/" : path;
    }
}
