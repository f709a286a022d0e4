/**
 * The script for PowerShell 5.1 and later. What is typed goes through standard input: on Windows the program is started
 * by a batch file, which would read it as code on its command line.
 */
export const POWER_SHELL = String.raw`# coach for PowerShell
Register-ArgumentCompleter -Native -CommandName @('coach', 'backend-coach') -ScriptBlock {
    param($typed, $line, $cursor)
    $before = @($line.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursor })
    $words = @($before | ForEach-Object { $_.Extent.Text }) + @([string]$typed)
    $answer = @($words | ForEach-Object { $_ -replace '[\r\n]', ' ' } | coach __complete 2>$null)
    if ($answer.Count -eq 0) { return }
    $kind, $cut, $head = $answer[0] -split '\t'
    if ($kind -ne 'words') {
        $path = $typed.Substring([Math]::Min($typed.Length, "$head".Length))
        [System.Management.Automation.CompletionCompleters]::CompleteFilename($path) | ForEach-Object {
            $text = $head + $_.CompletionText
            [System.Management.Automation.CompletionResult]::new($text, $_.ListItemText, $_.ResultType, $_.ToolTip)
        }
        return
    }
    $answer | Select-Object -Skip 1 | ForEach-Object {
        $word, $about = $_ -split '\t'
        if (-not $about) { $about = $word }
        [System.Management.Automation.CompletionResult]::new($head + $word, $word, 'ParameterValue', $about)
    }
}
`;
