// A server that speaks MongoDB's protocol and keeps its documents in memory. It prints its port when it listens.
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;

public class StandIn {
    public static void main(String[] arguments) {
        MemoryBackend backend = new MemoryBackend();
        backend.version(new Version());
        MongoServer server = new MongoServer(backend);
        System.out.println("listening on " + server.bind().getPort());
    }

    // It announces wire version 8 by itself; the driver talks to 9 (MongoDB 4.4) and later. What dbkit asks is the same in both.
    // As a version it tells what it is, so that no report takes it for MongoDB.
    private static class Version implements MongoVersion {
        @Override
        public List<Integer> getVersionArray() {
            return List.of(4, 4, 0);
        }

        @Override
        public int getWireVersion() {
            return 9;
        }

        @Override
        public String toVersionString() {
            return "mongo-java-server 1.47.0";
        }
    }
}
