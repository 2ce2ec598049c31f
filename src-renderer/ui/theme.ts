import type { ConfigProviderProps } from 'antd'

/** One calm look: ink blue on paper white, small corners, 14 px text that stays readable all day. */
export const theme: NonNullable<ConfigProviderProps['theme']> = {
  zeroRuntime: true,
  cssVar: { key: 'office' },
  token: {
    colorPrimary: '#1f5a96',
    colorInfo: '#1f5a96',
    colorSuccess: '#2f7d4f',
    colorWarning: '#b7791f',
    colorError: '#b83232',
    colorLink: '#1f5a96',
    colorTextBase: '#1f2933',
    colorBgLayout: '#f3f5f8',
    // The derived tints turn grey beside this blue.
    colorPrimaryBg: '#e8f0f9',
    colorPrimaryBgHover: '#dbe8f6',
    colorInfoBg: '#eaf1f9',
    colorSuccessBg: '#e8f4ec',
    colorWarningBg: '#fdf4e3',
    colorErrorBg: '#fcebea',
    controlItemBgActive: '#e8f0f9',
    controlItemBgActiveHover: '#dbe8f6',
    colorTextDisabled: '#5d6877',
    borderRadius: 4,
    fontSize: 14,
    fontFamily:
      '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "WenQuanYi Micro Hei", "Noto Sans SC Variable", sans-serif',
  },
}
