import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.opensearch.Version;
import org.opensearch.cluster.service.ClusterService;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.gateway.GatewayService;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.PluginInfo;

/**
 * One OpenSearch node in this JVM, HTTP on 127.0.0.1. Arguments: HOME PORT, port 0 for a free one.
 *
 * It says `READY PORT` or `FAILED …` on standard output, and ends when standard input does: so it never outlives the
 * process that started it. With -Dtemporary=true its home goes with it, unless a `keep` was read before.
 */
public final class LocalNode extends Node {
    private static final int KEEP = 'k';
    private static volatile boolean removesHome = Boolean.getBoolean("temporary");

    @SuppressWarnings({ "unchecked", "rawtypes" })
    private LocalNode(Environment environment, Collection plugins) {
        super(environment, plugins, true); // of Class in 2.x, of PluginInfo in 3.x; the same when erased
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]).toAbsolutePath();
        try {
            Node node = start(home, arguments[1]);
            int port = node.injector().getInstance(HttpServerTransport.class).boundAddress().publishAddress().getPort();
            awaitRecovery(node);
            System.out.println("READY " + port);
        } catch (Throwable failure) {
            System.out.println("FAILED " + inOneLine(failure));
            Runtime.getRuntime().halt(1); // threads of a half-started node would keep the JVM alive
        }
        for (int read = System.in.read(); read >= 0; read = System.in.read()) {
            if (read == KEEP) {
                removesHome = false;
            }
        }
        System.exit(0);
    }

    private static Node start(Path home, String port) throws Exception {
        Files.createDirectories(home.resolve("config/analyzers"));
        Environment environment = InternalSettingsPreparer.prepareEnvironment(settings(home, port), Map.of(), null, () -> "node-1");
        Node node = new LocalNode(environment, plugins());
        StandInPlugin.injector = node.injector();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(node, home)));
        return node.start();
    }

    /** Until the indexes of before are known again, everything is refused with 503. */
    private static void awaitRecovery(Node node) throws InterruptedException {
        ClusterService cluster = node.injector().getInstance(ClusterService.class);
        while (cluster.state().blocks().hasGlobalBlock(GatewayService.STATE_NOT_RECOVERED_BLOCK)) {
            Thread.sleep(10);
        }
    }

    private static Settings settings(Path home, String port) {
        return Settings.builder()
            .put("path.home", home)
            .put("cluster.name", "opensearch-packages")
            .put("node.name", "node-1")
            .put("network.host", "127.0.0.1")
            .put("http.port", port)
            .put("transport.port", "0")
            .put("http.type", "netty4")
            .put("transport.type", "netty4")
            .put("discovery.type", "single-node")
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .build();
    }

    private static Collection<Object> plugins() throws ClassNotFoundException {
        boolean old = Version.CURRENT.major < 3;
        Collection<Object> plugins = new ArrayList<>();
        for (String name : List.of(
            old ? "org.opensearch.analysis.common.CommonAnalysisPlugin" : "org.opensearch.analysis.common.CommonAnalysisModulePlugin",
            old ? "org.opensearch.transport.Netty4Plugin" : "org.opensearch.transport.Netty4ModulePlugin",
            "StandInPlugin"
        )) {
            plugins.add(old ? Class.forName(name) : new PluginInfo(name, "classpath", "1", Version.CURRENT, "17", name, null, List.of(), false));
        }
        return plugins;
    }

    private static void stop(Node node, Path home) {
        try {
            node.close();
            if (removesHome) {
                remove(home);
            }
        } catch (Exception failure) {
            System.err.println(inOneLine(failure));
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Every cause: the outermost is seldom the one that says what was wrong. */
    private static String inOneLine(Throwable failure) {
        StringBuilder line = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            line.append(line.length() == 0 ? "" : " <- ").append(cause.getClass().getSimpleName()).append(": ").append(cause.getMessage());
        }
        return line.toString().replaceAll("\\s+", " ");
    }
}
