#:sdk Microsoft.NET.Sdk.Web
#:package LiteDB@5.0.20
#:package Microsoft.Data.Sqlite@10.0.15
#:property ManagePackageVersionsCentrally=false
#:property PublishAot=false
#:property TreatWarningsAsErrors=false
#:property ArchRulesEnabled=false

// The trial behind the choice of the metadata store: two processes write documents and two read the newest page, for five
// seconds, once over SQLite with WAL in each process, once over LiteDB behind one owner that answers HTTP.
//
//     dotnet run samples/ImageService/Trials/metadata.cs

using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using LiteDB;
using Microsoft.Data.Sqlite;

var length = TimeSpan.FromSeconds(5);
if (args is ["owner", var file])
    return Owner(file);

if (args is ["client", var kind, var role, var place])
    return await ClientAsync(kind, role, place);

foreach (var candidate in new[] { "sqlite", "litedb" })
    await TryAsync(candidate);
return 0;

async Task TryAsync(string candidate)
{
    var folder = Directory.CreateTempSubdirectory("trial-").FullName;
    var place = Path.Combine(folder, "documents.db");
    Process? owner = null;
    if (candidate == "litedb")
    {
        owner = Start("owner", place);
        place = (await owner.StandardOutput.ReadLineAsync())!;
    }
    else
    {
        using var documents = Open(place);
        Run(documents, "pragma journal_mode = wal; create table documents (id text primary key, storedAt integer, body text); create index newest on documents (storedAt desc)");
    }

    var clients = new[] { "write", "write", "read", "read" }.Select(role => (Role: role, Process: Start("client", candidate, role, place))).ToArray();
    var results = new List<(string Role, int Done, int Failed)>();
    foreach (var (role, process) in clients)
    {
        var parts = (await process.StandardOutput.ReadToEndAsync()).Trim().Split(' ');
        results.Add((role, int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture)));
    }

    owner?.Kill();
    owner?.WaitForExit();
    Directory.Delete(folder, recursive: true);
    string Rate(string role) => $"{results.Where(result => result.Role == role).Sum(result => result.Done) / length.TotalSeconds,7:0} {role}s/s";
    Console.WriteLine($"{candidate,-7} {Rate("write")} {Rate("read")}, {results.Sum(result => result.Failed)} failed");
}

async Task<int> ClientAsync(string kind, string role, string place)
{
    using var http = new HttpClient();
    using var documents = kind == "sqlite" ? Open(place) : null;
    var (done, failed) = (0, 0);
    for (var watch = Stopwatch.StartNew(); watch.Elapsed < length;)
    {
        try
        {
            if (documents is not null)
                Local(documents, role);
            else
                await RemoteAsync(http, role, place);
            done++;
        }
        catch (Exception failure) when (failure is SqliteException or HttpRequestException)
        {
            failed++;
        }
    }

    Console.WriteLine($"{done} {failed}");
    return 0;
}

void Local(SqliteConnection documents, string role)
{
    using var command = documents.CreateCommand();
    if (role == "write")
    {
        var document = Document.New();
        command.CommandText = "insert into documents values ($id, $storedAt, $body)";
        command.Parameters.AddWithValue("$id", document.Id);
        command.Parameters.AddWithValue("$storedAt", document.StoredAt);
        command.Parameters.AddWithValue("$body", System.Text.Json.JsonSerializer.Serialize(document));
        command.ExecuteNonQuery();
        return;
    }

    command.CommandText = "select body from documents order by storedAt desc limit 24";
    using var rows = command.ExecuteReader();
    while (rows.Read())
        System.Text.Json.JsonSerializer.Deserialize<Document>(rows.GetString(0));
}

async Task RemoteAsync(HttpClient http, string role, string address)
{
    if (role == "write")
        (await http.PostAsJsonAsync(address, Document.New())).EnsureSuccessStatusCode();
    else
        await http.GetFromJsonAsync<Document[]>(address);
}

int Owner(string path)
{
    using var database = new LiteDatabase(path);
    var documents = database.GetCollection<Document>("documents");
    documents.EnsureIndex(document => document.StoredAt);
    var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
    builder.Logging.ClearProviders();
    var app = builder.Build();
    app.MapPost("/", (Document document) => { documents.Insert(document); return Results.Ok(); });
    app.MapGet("/", () => documents.Query().OrderByDescending(document => document.StoredAt).Limit(24).ToArray());
    app.Start();
    Console.WriteLine(app.Urls.Single());
    app.WaitForShutdown();
    return 0;
}

SqliteConnection Open(string path)
{
    var connection = new SqliteConnection($"Data Source={path};Default Timeout=10");
    connection.Open();
    Run(connection, "pragma synchronous = full");
    return connection;
}

void Run(SqliteConnection connection, string text)
{
    using var command = connection.CreateCommand();
    command.CommandText = text;
    command.ExecuteNonQuery();
}

Process Start(params string[] arguments)
    => Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true })!;

public sealed record Document(string Id, string Title, string[] Tags, long StoredAt)
{
    public Document() : this("", "", [], 0)
    {
    }

    public static Document New() => new(Guid.NewGuid().ToString("N"), "A picture of the harbour", ["harbour", "boats", "morning"], DateTime.UtcNow.Ticks);
}
