import java.util.EnumSet;
import java.util.Map;
import javax.servlet.DispatcherType;
import org.apache.solr.core.CoreContainer;
import org.apache.solr.servlet.CoreContainerProvider;
import org.apache.solr.servlet.SolrDispatchFilter;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.DefaultServlet;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;

/** Solr on 127.0.0.1 under /solr until it is told to end: `java SolrHost.java HOME PORT`. */
public class SolrHost {
    public static void main(String[] words) throws Exception {
        Server server = new Server();
        ServerConnector loopback = new ServerConnector(server);
        loopback.setHost("127.0.0.1");
        loopback.setPort(Integer.parseInt(words[1]));
        server.addConnector(loopback);

        ServletContextHandler context = new ServletContextHandler(server, "/solr");
        context.setAttribute(SolrDispatchFilter.SOLRHOME_ATTRIBUTE, words[0]);
        context.addEventListener(new CoreContainerProvider());
        // Jetty calls a filter only in front of a servlet, though Solr answers in the filter.
        FilterHolder solr =
            context.addFilter(SolrDispatchFilter.class, "/*", EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(DefaultServlet.class, "/").setInitParameter("dirAllowed", "false");

        server.setStopAtShutdown(true);
        server.start();
        CoreContainer cores = ((SolrDispatchFilter) solr.getFilter()).getCores();
        cores.waitForLoadingCoresToFinish(60_000);
        Map<String, CoreContainer.CoreLoadFailure> failures = cores.getCoreInitFailures();
        failures.forEach((name, failure) -> System.err.println(name + ": " + failure.exception));
        if (!failures.isEmpty()) {
            System.exit(1);
        }
    }
}
