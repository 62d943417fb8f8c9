import java.io.File;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/** Opens a file as Gephi does and tells what then is there; compiled and run by {@code java} over the Gephi Toolkit. */
final class OpenInGephi {
    public static void main(String[] arguments) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        Container file = importer.importFile(new File(arguments[0]));
        for (Issue issue : file.getReport().getIssuesList(100)) {
            if (issue.getLevel() != Issue.Level.INFO) {
                System.out.println(issue);
            }
        }
        importer.process(file, new DefaultProcessor(), projects.getCurrentWorkspace());
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel();
        System.out.printf(
                "%d nodes, %d edges, %s%n",
                model.getGraph().getNodeCount(),
                model.getGraph().getEdgeCount(),
                model.isUndirected() ? "undirected" : "directed");
        Node node = model.getGraph().getNode(arguments[1]);
        System.out.println(node.getLabel() + ": betweenness " + node.getAttribute("betweenness"));
        System.exit(0);
    }
}
