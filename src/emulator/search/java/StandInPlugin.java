import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.HashSet;
import java.util.function.Supplier;

import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.opensearch.action.support.IndicesOptions;
import org.opensearch.cluster.metadata.IndexNameExpressionResolver;
import org.opensearch.cluster.node.DiscoveryNodes;
import org.opensearch.cluster.service.ClusterService;
import org.opensearch.common.inject.Injector;
import org.opensearch.common.settings.ClusterSettings;
import org.opensearch.common.settings.IndexScopedSettings;
import org.opensearch.common.settings.Settings;
import org.opensearch.common.settings.SettingsFilter;
import org.opensearch.core.action.support.DefaultShardOperationFailedException;
import org.opensearch.core.common.Strings;
import org.opensearch.core.index.Index;
import org.opensearch.core.rest.RestStatus;
import org.opensearch.env.Environment;
import org.opensearch.index.IndexService;
import org.opensearch.index.IndexSettings;
import org.opensearch.index.analysis.AbstractTokenizerFactory;
import org.opensearch.index.analysis.Analysis;
import org.opensearch.index.analysis.TokenizerFactory;
import org.opensearch.indices.IndicesService;
import org.opensearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.opensearch.plugins.ActionPlugin;
import org.opensearch.plugins.AnalysisPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.rest.BytesRestResponse;
import org.opensearch.rest.RestController;
import org.opensearch.rest.RestHandler;
import org.opensearch.rest.RestRequest;
import org.opensearch.rest.action.RestActions;

/**
 * Stand-ins for three plugins that no package registry serves: kuromoji_tokenizer and nori_tokenizer
 * (user_dictionary, user_dictionary_rules) and POST /_plugins/_refresh_search_analyzers/{index} (one node only).
 */
public final class StandInPlugin extends Plugin implements AnalysisPlugin, ActionPlugin {
    static volatile Injector injector; // set before the node starts

    interface DictionaryParser {
        Supplier<Tokenizer> parse(String dictionary) throws Exception; // "" when there is no user dictionary
    }

    @Override
    public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
        return Map.of("kuromoji_tokenizer", provider(text -> {
            var dictionary = text.isEmpty() ? null : org.apache.lucene.analysis.ja.dict.UserDictionary.open(new StringReader(text));
            return () -> new JapaneseTokenizer(dictionary, true, false, JapaneseTokenizer.DEFAULT_MODE);
        }), "nori_tokenizer", provider(text -> {
            var dictionary = text.isEmpty() ? null : org.apache.lucene.analysis.ko.dict.UserDictionary.open(new StringReader(text));
            return () -> new KoreanTokenizer(KoreanTokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, dictionary, KoreanTokenizer.DEFAULT_DECOMPOUND, false, true);
        }));
    }

    private static AnalysisProvider<TokenizerFactory> provider(DictionaryParser parser) {
        return (indexSettings, env, name, settings) -> new DictionaryTokenizer(indexSettings, env, name, settings, parser);
    }

    private static final class DictionaryTokenizer extends AbstractTokenizerFactory {
        private final Supplier<Tokenizer> tokenizer;

        DictionaryTokenizer(IndexSettings indexSettings, Environment env, String name, Settings settings, DictionaryParser parser) {
            super(indexSettings, settings, name);
            List<String> lines = Analysis.parseWordList(env, settings, "user_dictionary", "user_dictionary_rules", line -> line);
            try {
                tokenizer = parser.parse(lines == null ? "" : String.join("\n", lines));
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalArgumentException("failed to load user dictionary", e);
            }
        }

        @Override
        public Tokenizer create() {
            return tokenizer.get();
        }
    }

    @Override
    public List<RestHandler> getRestHandlers(
        Settings settings,
        RestController controller,
        ClusterSettings clusterSettings,
        IndexScopedSettings indexScopedSettings,
        SettingsFilter filter,
        IndexNameExpressionResolver resolver,
        Supplier<DiscoveryNodes> nodes
    ) {
        return List.of(new RestHandler.Wrapper((request, channel, client) -> {
            IndicesService indices = injector.getInstance(IndicesService.class);
            var state = injector.getInstance(ClusterService.class).state();
            int total = 0;
            int successful = 0;
            List<DefaultShardOperationFailedException> failures = new ArrayList<>();
            Map<String, List<String>> refreshed = new TreeMap<>();
            String[] names = Strings.splitStringByCommaToArray(request.param("index"));
            for (Index index : resolver.concreteIndices(state, IndicesOptions.strictExpandOpenAndForbidClosed(), names)) {
                total += state.metadata().index(index).getTotalNumberOfShards();
                IndexService service = indices.indexService(index);
                if (service == null) {
                    continue;
                }
                for (int shard : service.shardIds()) {
                    try {
                        refreshed.putIfAbsent(index.getName(), service.mapperService().reloadSearchAnalyzers(indices.getAnalysis()));
                        successful++;
                    } catch (Exception e) {
                        failures.add(new DefaultShardOperationFailedException(index.getName(), shard, e));
                    }
                }
            }
            for (var failure : failures) {
                refreshed.remove(failure.index());
            }
            var out = channel.newBuilder().startObject();
            RestActions.buildBroadcastShardsHeader(out, request, total, successful, -1, failures.size(), failures.toArray(new DefaultShardOperationFailedException[0]));
            out.startArray("successful_refresh_details");
            for (var entry : refreshed.entrySet()) {
                out.startObject().field("index", entry.getKey()).field("refreshed_analyzers", entry.getValue()).endObject();
            }
            channel.sendResponse(new BytesRestResponse(RestStatus.OK, out.endArray().endObject()));
        }) {
            @Override
            public List<Route> routes() {
                return List.of(new Route(RestRequest.Method.POST, "/_plugins/_refresh_search_analyzers/{index}"));
            }
        });
    }
}
