using ImageService.Client;

return await ClientCommand.Create().Parse(args).InvokeAsync();
