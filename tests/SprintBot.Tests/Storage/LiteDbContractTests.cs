namespace SprintBot.Tests.Storage;

// The contracts, run on LiteDB. Another engine gets a file like this one.
public sealed class LiteDbSprintStoreTests() : SprintStoreContract(new LiteDbEngine());

public sealed class LiteDbSprinterStoreTests() : SprinterStoreContract(new LiteDbEngine());

public sealed class LiteDbTopicStoreTests() : TopicStoreContract(new LiteDbEngine());

public sealed class LiteDbUpdateStoreTests() : UpdateStoreContract(new LiteDbEngine());

public sealed class LiteDbPhotoStoreTests() : PhotoStoreContract(new LiteDbEngine());

public sealed class LiteDbDigestStoreTests() : DigestStoreContract(new LiteDbEngine());

public sealed class LiteDbReportStoreTests() : ReportStoreContract(new LiteDbEngine());

public sealed class LiteDbMyDataStoreTests() : MyDataStoreContract(new LiteDbEngine());

public sealed class LiteDbVersionStoreTests() : VersionStoreContract(new LiteDbEngine());

public sealed class LiteDbTemplateStoreTests() : TemplateStoreContract(new LiteDbEngine());

public sealed class LiteDbMoveStoreTests() : MoveStoreContract(new LiteDbEngine());

public sealed class LiteDbServerStoreTests() : ServerStoreContract(new LiteDbEngine());
