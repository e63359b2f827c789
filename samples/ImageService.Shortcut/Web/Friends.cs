using System.Runtime.CompilerServices;

// Shortcut 6, friends: "the write service needs just one constant of ours."
[assembly: InternalsVisibleTo("ImageService.Write")]    // AR0107
