namespace ArchRules.Reports.Pictures.Svg;

/// <summary>A rectangle, in the pixels of a picture.</summary>
internal readonly record struct Area(double X, double Y, double Width, double Height)
{
    public double Middle => X + (Width / 2);

    public double Bottom => Y + Height;

    public bool Meets(Area other) => X < other.X + other.Width && other.X < X + Width && Y < other.Bottom && other.Y < Bottom;
}
