import com.google.refine.model.Recon;
import com.google.refine.model.ReconCandidate;
import com.google.refine.model.recon.ReconJob;
import com.google.refine.model.recon.ReconciledDataExtensionJob;
import com.google.refine.model.recon.ReconciledDataExtensionJob.DataExtensionConfig;
import com.google.refine.model.recon.ReconciledDataExtensionJob.DataExtensionProperty;
import com.google.refine.model.recon.StandardReconConfig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reconciles names by OpenRefine's own code and adds columns; arguments are the address of the service, then the names. */
final class ReconcileInOpenRefine {
    private static final List<DataExtensionProperty> COLUMNS = List.of(
            new DataExtensionProperty("kind", "Kind", Map.of()),
            new DataExtensionProperty("project-count", "Number of projects", Map.of()));

    public static void main(String[] arguments) throws Exception {
        String service = arguments[0];
        String[] names = Arrays.copyOfRange(arguments, 1, arguments.length);
        StandardReconConfig config =
                new StandardReconConfig(service, "", "", "organisation", "Organisation", true, 10, List.of());
        List<ReconJob> jobs = Arrays.stream(names).map(config::createSimpleJob).toList();
        List<Recon> found = config.batchRecon(new ArrayList<>(jobs), 1);
        ReconciledDataExtensionJob columns =
                new ReconciledDataExtensionJob(new DataExtensionConfig(COLUMNS), service);
        for (int i = 0; i < names.length; i++) {
            ReconCandidate best = found.get(i).getBestCandidate();
            Object[] added = columns.extend(Set.of(best.id), Map.of()).get(best.id).data[0];
            String judgment = found.get(i).match == null ? "to choose" : "matched";
            System.out.println(String.join(" | ", names[i], best.name, judgment, added[0].toString(), added[1].toString()));
        }
        System.exit(0);
    }
}
